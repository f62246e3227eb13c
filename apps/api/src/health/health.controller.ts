import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, Public, Unaudited } from '../http/index.js';
import { HealthDto } from './health.dto.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.service.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** 503 when the database cannot be reached or the process shuts down, so that a load balancer sends nobody here. */
  @Get('health')
  @Operation('Says how the installation is', 'Database and worker, for monitoring.')
  @Public()
  @ApiOkResponse({ type: HealthDto })
  async state(@Res({ passthrough: true }) response: Response): Promise<HealthDto> {
    const { serving, state } = await this.health.state();
    response.status(serving ? 200 : 503);
    return state;
  }

  @Get('metrics')
  @Operation('Metrics for Prometheus', 'Text in the format of Prometheus.')
  @Unaudited('counts and times')
  @Allow('health.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String, description: 'Prometheus text format' })
  async scrape(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
