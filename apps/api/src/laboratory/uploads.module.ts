import { CONFIG, type Config } from '@homeward/platform';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { MOST_FILES } from './upload.js';
import { UploadFolder } from './upload-folder.js';
import { uploadStorage } from './upload-storage.js';

/** A form of files and a few short fields; how many files, each route says. */
const FORM_LIMITS = { files: MOST_FILES, fields: 4, fieldSize: 1024, parts: MOST_FILES + 5 };

@Module({ providers: [UploadFolder], exports: [UploadFolder] })
class UploadFolderModule {}

/** Where uploads lie while they are read, and how large they may be. */
@Module({
  imports: [
    UploadFolderModule,
    MulterModule.registerAsync({
      imports: [UploadFolderModule],
      inject: [CONFIG, UploadFolder],
      useFactory: (config: Config, folder: UploadFolder) => ({
        // The interceptor of the upload removes the file.
        storage: uploadStorage(folder, config.uploadLimitBytes),
        limits: { ...FORM_LIMITS, fileSize: config.uploadLimitBytes },
      }),
    }),
  ],
  exports: [UploadFolderModule, MulterModule],
})
export class UploadsModule {}
