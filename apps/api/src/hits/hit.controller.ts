import { Hits, Recompute } from '@homeward/hits';
import { Electropherograms } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Reviews } from '@homeward/review';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Reads, Unaudited } from '../http/index.js';
import { ElectropherogramDto, toElectropherogramDto } from '../laboratory/electropherogram.dto.js';
import { HitDetails } from './hit-detail.js';
import { HitDetailDto, HitPageDto, HitQuery, toHitDetailDto } from './hit.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('matching')
@Controller('hits')
export class HitController {
  constructor(
    private readonly db: Db,
    private readonly hits: Hits,
    private readonly reviews: Reviews,
    private readonly details: HitDetails,
    private readonly electropherograms: Electropherograms,
    private readonly recomputation: Recompute,
  ) {}

  @Get()
  @Operation('Lists hits', 'Newest first, by status, case or number of loci.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('hit.read')
  @ApiOkResponse({ type: HitPageDto })
  list(@CurrentActor() actor: Actor, @Query() { mine, ...filter }: HitQuery): Promise<HitPageDto> {
    return this.db.run(actor, async (tx) =>
      this.hits.list(tx, mine ? { ...filter, ids: await this.reviews.openSeats(tx) } : filter),
    );
  }

  @Get(':id')
  @Operation(
    'Reads a hit',
    'With evidence by locus, the assumptions behind the numbers, second blood, and what the caller may do. Roles that do not work with genotypes get no evidence.',
  )
  @Reads('hit.read')
  @Allow('hit.read')
  @ApiOkResponse({ type: HitDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => toHitDetailDto(await this.details.of(tx, id), actor));
  }

  @Get(':id/electropherograms')
  @Operation(
    'Lists the electropherograms of the persons of a hit',
    'Of the person and of the relatives, by person; each is read by its own address.',
    { 404: ['platform.not_found'] },
  )
  @Unaudited('codes and quality, no names of persons and no genotypes')
  @Allow('hit.review')
  @ApiOkResponse({ type: [ElectropherogramDto] })
  electropherogramsOf(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ElectropherogramDto[]> {
    return this.db.run(actor, async (tx) => {
      const { personDonorId, evidence } = await this.hits.get(tx, id);
      const donors = [personDonorId, ...evidence.members.map((member) => member.id)];
      return (await this.electropherograms.ofDonors(tx, donors)).map(toElectropherogramDto);
    });
  }

  /** Genotypes leave with it, so it is for those who review them and not for all who follow the hit. */
  @Get(':id/recompute')
  @Operation(
    'Downloads everything to compute a hit again',
    'A ZIP with the genotypes, frequencies and settings of the hit, and the command that gives the same number.',
    {
      400: ['matching.unknown_frequency_table'],
      404: ['platform.not_found'],
      409: ['matching.frequencies_changed'],
    },
  )
  @AuditedAs('hit.recompute_exported')
  @Allow('hit.review')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async recompute(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<StreamableFile> {
    const hit = await this.db.run(actor, (tx) => this.hits.get(tx, id));
    const { fileName, zip } = this.recomputation.bundle(hit);
    await this.db.run(actor, (tx) => this.recomputation.recordExport(tx, hit));
    const disposition = `attachment; filename="${fileName}"`;
    return new StreamableFile(zip, { type: 'application/zip', disposition, length: zip.length });
  }
}
