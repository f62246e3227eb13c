import { LaboratoryModule } from '@homeward/laboratory';
import { PolicyModule } from '@homeward/policy';
import { HitsModule } from '@homeward/hits';
import { IntakeModule } from '@homeward/intake';
import { NotificationModule } from '@homeward/notification';
import { ReviewModule } from '@homeward/review';
import { SearchingModule } from '@homeward/searching';
import { Module } from '@nestjs/common';
import { ApprovalRuleController } from './approval-rule.controller.js';
import { ElectropherogramController } from './electropherogram.controller.js';
import { ImportColumnsController } from './import-columns.controller.js';
import { EliminationController } from './elimination.controller.js';
import { ImportFindingController } from './import-finding.controller.js';
import { ImportController } from './import.controller.js';
import { NonConformityController } from './non-conformity.controller.js';
import { PanelQuestionController } from './panel-question.controller.js';
import { PlateController } from './plate.controller.js';
import { PlateStepController } from './plate-steps.controller.js';
import { PlateWellController } from './plate-wells.controller.js';
import { ReagentLotController } from './reagent-lot.controller.js';
import { PanelController } from './reference.controller.js';
import { QualityController } from './quality.controller.js';
import { LocusCorrectionController } from './locus-correction.controller.js';
import { TypingController } from './typing.controller.js';
import { TypingNews } from './typing-news.js';
import { UploadsModule } from './uploads.module.js';
import { VocabularyController } from './vocabulary.controller.js';

@Module({
  imports: [
    LaboratoryModule,
    UploadsModule,
    PolicyModule,
    IntakeModule,
    HitsModule,
    // Repeats searches for hits.
    SearchingModule,
    ReviewModule,
    NotificationModule,
  ],
  controllers: [
    ApprovalRuleController,
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
    PlateWellController,
    PlateStepController,
    ReagentLotController,
    TypingController,
    LocusCorrectionController,
  ],
  providers: [TypingNews],
})
export class LaboratoryApiModule {}
