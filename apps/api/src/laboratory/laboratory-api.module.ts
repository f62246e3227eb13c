import { LaboratoryModule } from '@homeward/laboratory';
import { HitsModule } from '@homeward/hits';
import { IntakeModule } from '@homeward/intake';
import { NotificationModule } from '@homeward/notification';
import { ReviewModule } from '@homeward/review';
import { SearchingModule } from '@homeward/searching';
import { CONFIG, type Config } from '@homeward/platform';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { diskStorage } from 'multer';
import { ElectropherogramController } from './electropherogram.controller.js';
import { ImportFindingController } from './import-finding.controller.js';
import { ImportController } from './import.controller.js';
import { NonConformityController } from './non-conformity.controller.js';
import { PanelQuestionController } from './panel-question.controller.js';
import { PanelController } from './reference.controller.js';
import { TypingController } from './typing.controller.js';
import { TypingNews } from './typing-news.js';
import { UploadFolder } from './upload-folder.js';
import { VocabularyController } from './vocabulary.controller.js';

/** A form of one file and a few short fields. */
const FORM_LIMITS = { files: 1, fields: 4, fieldSize: 1024, parts: 6 };

@Module({ providers: [UploadFolder], exports: [UploadFolder] })
class UploadFolderModule {}

@Module({
  imports: [
    LaboratoryModule,
    IntakeModule,
    HitsModule,
    // Repeats searches for hits.
    SearchingModule,
    ReviewModule,
    NotificationModule,
    MulterModule.registerAsync({
      imports: [UploadFolderModule],
      inject: [CONFIG, UploadFolder],
      useFactory: (config: Config, folder: UploadFolder) => ({
        // The interceptor of the upload removes the file.
        storage: diskStorage({
          destination: (_request, _file, told) => told(null, folder.path),
          filename: (_request, _file, told) => {
            try {
              told(null, folder.newFile());
            } catch (error) {
              told(error as Error, '');
            }
          },
        }),
        limits: { ...FORM_LIMITS, fileSize: config.uploadLimitBytes },
      }),
    }),
  ],
  controllers: [
    ElectropherogramController,
    ImportController,
    ImportFindingController,
    PanelQuestionController,
    PanelController,
    VocabularyController,
    NonConformityController,
    TypingController,
  ],
  providers: [TypingNews],
})
export class LaboratoryApiModule {}
