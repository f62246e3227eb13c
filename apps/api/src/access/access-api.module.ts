import { AccessModule } from '@homeward/access';
import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { MetaController } from './meta.controller.js';
import { ReferenceController } from './reference.controller.js';
import { SessionController } from './session.controller.js';

@Module({
  imports: [AccessModule],
  controllers: [AccountController, MetaController, ReferenceController, SessionController],
})
export class AccessApiModule {}
