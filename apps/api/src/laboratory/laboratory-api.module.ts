import { LaboratoryModule } from '@homeward/laboratory';
import { PolicyModule } from '@homeward/policy';
import { HitsModule } from '@homeward/hits';
import { IntakeModule } from '@homeward/intake';
import { NotificationModule } from '@homeward/notification';
import { ReviewModule } from '@homeward/review';
import { SearchingModule } from '@homeward/searching';
import { CONFIG, type Config } from '@homeward/platform';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ElectropherogramController } from './electropherogram.controller.js';
import { ImportColumnsController } from './import-columns.controller.js';
import { EliminationController } from './elimination.controller.js';
import { ImportFindingController } from './import-finding.controller.js';
import { ImportController } from './import.controller.js';
import { NonConformityController } from './non-conformity.controller.js';
import { PanelQuestionController } from './panel-question.controller.js';
import { PlateController } from './plate.controller.js';
import { ReagentLotController } from './reagent-lot.controller.js';
import { PanelController } from './reference.controller.js';
import { MOST_FILES } from './upload.js';
import { QualityController } from './quality.controller.js';
import { LocusCorrectionController } from './locus-correction.controller.js';
import { TypingController } from './typing.controller.js';
import { TypingNews } from './typing-news.js';
import { UploadFolder } from './upload-folder.js';
import { uploadStorage } from './upload-storage.js';
import { VocabularyController } from './vocabulary.controller.js';

/** A form of files and a few short fields; how many files, each route says. */
const FORM_LIMITS = { files: MOST_FILES, fields: 4, fieldSize: 1024, parts: MOST_FILES + 5 };

@Module({ providers: [UploadFolder], exports: [UploadFolder] })
class UploadFolderModule {}

@Module({
  imports: [
    LaboratoryModule,
    UploadFolderModule,
    PolicyModule,
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
        storage: uploadStorage(folder, config.uploadLimitBytes),
        limits: { ...FORM_LIMITS, fileSize: config.uploadLimitBytes },
      }),
    }),
  ],
  controllers: [
    ElectropherogramController,
    ImportColumnsController,
    ImportController,
    ImportFindingController,
    PanelQuestionController,
    PanelController,
    VocabularyController,
    NonConformityController,
    EliminationController,
    QualityController,
    PlateController,
    ReagentLotController,
    TypingController,
    LocusCorrectionController,
  ],
  providers: [TypingNews],
})
export class LaboratoryApiModule {}
