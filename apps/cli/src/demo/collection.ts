import { today } from '@homeward/rules';
import { CollectionPoints } from '@homeward/access';
import { Cases, Donors, Kits, Receipts, Shipments, Specimens, type CollectionKit } from '@homeward/intake';
import type { GenotypeMap } from '@homeward/str';
import { systemActor, type Db, type Tx } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { FamilyHistory } from './family-histories.js';
import type { Random } from './random.js';
import type { DemoFamily } from './scenario.js';
import type { Staff } from './staff.js';
import type { TypedSample } from './genotype-table.js';
import type { StepProgress } from '../progress.js';

/** Specimens that travel in one box. */
const BOX = 50;
/** Who work at the same time; they wait for the database more than they compute. */
const CLERKS = 4;
/** Registrations of one transaction; one each would cost a commit each. */
const CHUNK = 40;
const TECHNICIANS = ['technician', 'technician2'] as const;
type Technician = (typeof TECHNICIANS)[number];

const CATEGORIES = [
  'rescued_child',
  'child_of_unknown_origin',
  'household_registration',
  'welfare_resident',
  'abandoned_infant',
  'vagrant_minor',
] as const;

export interface RegisteredFamily {
  readonly family: DemoFamily;
  readonly caseId: string;
}

export interface RegisteredPerson {
  readonly donorId: string;
  /** Which family's child this is; `null` for a stranger. */
  readonly familyIndex: number | null;
}

interface Sampled {
  readonly donorId: string;
  readonly typed: Omit<TypedSample, 'barcode'>;
}

/** The work of the collection points: kits, cases, donors, consent, specimens, boxes. */
export class Collection {
  private readonly kits: Record<Technician, CollectionKit[]> = { technician: [], technician2: [] };
  private readonly boxes: Record<Technician, TypedSample[]> = { technician: [], technician2: [] };
  private serial = 0;
  /** What each donor's blood is typed as. */
  readonly typed = new Map<string, Omit<TypedSample, 'barcode'>>();

  private readonly db: Db;

  constructor(
    private readonly context: INestApplicationContext,
    db: Db,
    private readonly staff: Staff,
    private readonly random: Random,
  ) {
    this.db = db;
  }

  /** Kits of both points, as many as there are people to sample. */
  async issueKits(perPoint: number): Promise<void> {
    const points = await this.db.run(systemActor, (tx) => this.context.get(CollectionPoints).list(tx));
    for (const technician of TECHNICIANS) {
      const point = points.find((one) => one.id === this.staff(technician).collectionPointId);
      for (let left = perPoint; left > 0; left -= 500) {
        const count = Math.min(500, left);
        const issued = await this.db.run(this.staff('coordinator'), (tx) =>
          this.context.get(Kits).issue(tx, { collectionPointId: point!.id, count }),
        );
        this.kits[technician].push(...issued);
      }
    }
  }

  /** One case with its relatives; every third family lives in the second district. */
  async registerFamily(family: DemoFamily, index: number, life: FamilyHistory): Promise<RegisteredFamily> {
    const technician = TECHNICIANS[index % 3 === 2 ? 1 : 0];
    const { name, birthDate, missingSince } = life.missing;
    return this.db.run(this.staff(technician), async (tx) => {
      const opened = await this.context.get(Cases).open(tx, {
        missing: {
          sex: family.missingSex,
          birthDate,
          missingSince,
          identity: { name },
        },
        urgent: index === 0,
      });
      const sampled: Sampled[] = [];
      for (const [place, relative] of family.relatives.entries()) {
        const person = life.relatives[place]!;
        this.serial += 1;
        const donor = await this.context.get(Cases).addRelative(tx, opened.id, {
          relation: relative.relation,
          sex: relative.sex,
          identity: {
            name: person.name,
            idNumber: person.idNumber,
            phone: `1380000${String(this.serial).padStart(4, '0')}`,
          },
          consent: { kind: 'own_consent', reference: `TJ-C-${this.serial}`, givenOn: today() },
        });
        sampled.push({ donorId: donor.id, typed: relative });
      }
      await this.sampleAll(tx, technician, sampled);
      return { family, caseId: opened.id };
    });
  }

  /**
   * Persons of unknown origin.
   * @param clerks who register side by side: codes follow the order in which they get to the persons; one keeps the
   *   given order, and so the same codes every time
   */
  async registerPersons(
    persons: readonly {
      genotypes: GenotypeMap;
      mtDna?: string;
      familyIndex: number | null;
      sex: 'male' | 'female' | 'unknown';
      /** What is known of a family's child; of a stranger something is invented. */
      found?: FamilyHistory['found'];
    }[],
    progress: StepProgress,
    clerks = CLERKS,
  ): Promise<RegisteredPerson[]> {
    const facts = persons.map(({ found }) => ({
      category: CATEGORIES[this.random.below(CATEGORIES.length)]!,
      ...(found ?? {
        birthYear: 2004 + this.random.below(14),
        foundOn: `20${22 + this.random.below(4)}-0${1 + this.random.below(9)}-11`,
      }),
    }));
    const registered: RegisteredPerson[] = [];
    const register = async (from: number): Promise<void> => {
      const technician = TECHNICIANS[(from / CHUNK) % 4 === 3 ? 1 : 0];
      await this.db.run(this.staff(technician), async (tx) => {
        const some = persons.slice(from, from + CHUNK);
        const donors = await this.context.get(Donors).registerPersons(
          tx,
          some.map(({ sex }, place) => ({
            ...facts[from + place]!,
            sex,
            consent: {
              kind: 'legal_basis',
              reference: `公刑[2009]625号-${from + place + 1}`,
              givenOn: today(),
            },
          })),
        );
        await this.sampleAll(
          tx,
          technician,
          donors.map((donor, place) => ({ donorId: donor.id, typed: some[place]! })),
        );
        for (const [place, { id }] of donors.entries())
          registered.push({ donorId: id, familyIndex: some[place]!.familyIndex });
      });
      progress(registered.length, persons.length);
    };
    const chunks = Array.from({ length: Math.ceil(persons.length / CHUNK) }, (_, chunk) => chunk * CHUNK);
    await sideBySide(chunks, register, clerks);
    return registered;
  }

  /**
   * Second blood of donors: a new kit at each one's own point, for the genotypes of the first.
   * @returns what arrived in the laboratory
   */
  async collectAgain(
    donors: readonly { readonly donorId: string; readonly typed: Omit<TypedSample, 'barcode'> }[],
  ): Promise<TypedSample[]> {
    await this.issueKits(donors.length);
    for (const { donorId, typed } of donors) {
      const donor = await this.db.run(systemActor, (tx) => this.context.get(Donors).get(tx, donorId));
      const technician = TECHNICIANS.find(
        (one) => this.staff(one).collectionPointId === donor.collectionPointId,
      );
      if (!technician) throw new Error(`no technician at the point of ${donor.code}`);
      await this.db.run(this.staff(technician), (tx) => this.sampleAll(tx, technician, [{ donorId, typed }]));
    }
    return this.ship(() => undefined);
  }

  /** Packs and sends every box, receives it in the laboratory. Returns what arrived, ready to be typed. */
  async ship(progress: StepProgress): Promise<TypedSample[]> {
    const boxes = TECHNICIANS.flatMap((technician) => {
      const waiting = this.boxes[technician].splice(0);
      const count = Math.ceil(waiting.length / BOX);
      return Array.from({ length: count }, (_, index) => ({
        technician,
        samples: waiting.slice(index * BOX, (index + 1) * BOX),
      }));
    });
    const total = boxes.reduce((sum, box) => sum + box.samples.length, 0);
    let sent = 0;
    const send = async (box: (typeof boxes)[number]): Promise<void> => {
      await this.sendBox(box.technician, box.samples);
      progress((sent += box.samples.length), total);
    };
    await sideBySide(boxes, send, CLERKS);
    return boxes.flatMap((box) => box.samples);
  }

  private async sampleAll(tx: Tx, technician: Technician, sampled: readonly Sampled[]): Promise<void> {
    const kits = sampled.map(() => this.kits[technician].pop());
    await this.context.get(Specimens).registerAll(
      tx,
      sampled.map(({ donorId }, index) => {
        const kit = kits[index];
        if (!kit) throw new Error(`no kit left at the point of ${technician}`);
        const { formBarcode, specimenBarcode } = kit;
        return { donorId, formBarcode, specimenBarcode, material: 'blood_card', collectedOn: today() };
      }),
    );
    for (const [index, { donorId, typed: of }] of sampled.entries()) {
      const typed = { genotypes: of.genotypes, ...(of.mtDna !== undefined && { mtDna: of.mtDna }) };
      this.typed.set(donorId, typed);
      this.boxes[technician].push({ barcode: kits[index]!.specimenBarcode, ...typed });
    }
  }

  private async sendBox(technician: Technician, box: readonly TypedSample[]): Promise<void> {
    const shipments = this.context.get(Shipments);
    const id = await this.db.run(this.staff(technician), async (tx) => {
      const { shipment } = await shipments.create(tx);
      const barcodes = box.map(({ barcode }) => barcode);
      const { version } = (await shipments.addAll(tx, shipment.id, barcodes)).shipment;
      await shipments.send(tx, shipment.id, {
        carrier: '顺丰',
        trackingNumber: `SF${shipment.number}`,
        version,
      });
      return shipment.id;
    });
    const arrived = box.map(({ barcode }) => ({ barcode, condition: 'good' as const }));
    await this.db.run(this.staff('analyst'), (tx) => this.context.get(Receipts).receiveAll(tx, id, arrived));
  }
}

/** Does each thing once, begun in this order by so many clerks. */
async function sideBySide<T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
  clerks: number,
): Promise<void> {
  const left = [...things];
  const clerk = async (): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: clerks }, clerk));
}
