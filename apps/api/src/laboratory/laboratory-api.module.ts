import { tmpdir } from 'node:os';
import { LaboratoryModule } from '@homeward/laboratory';
import { CONFIG, type Config } from '@homeward/platform';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
import { ImportFindingController } from './import-finding.controller.js';
import { ImportController } from './import.controller.js';
import { PanelController } from './reference.controller.js';

/** A form of one file and a few short fields. */
const FORM_LIMITS = { files: 1, fields: 4, fieldSize: 1024, parts: 6 };

@Module({
  imports: [
    LaboratoryModule,
    MulterModule.registerAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        // Under a random name; the interceptor of the upload removes it.
        storage: diskStorage({ destination: tmpdir() }),
        limits: { ...FORM_LIMITS, fileSize: config.uploadLimitBytes },
      }),
    }),
  ],
  controllers: [ImportController, ImportFindingController, PanelController],
})
export class LaboratoryApiModule {}
