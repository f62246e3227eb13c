import { type Config, PlatformModule } from '@homeward/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { apiModules } from './domains.js';
import { HttpModule } from './http/http.module.js';

@Module({})
export class AppModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config), HttpModule, ...apiModules],
    };
  }
}
