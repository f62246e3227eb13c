export { LaboratoryModule, laboratoryEntities } from './laboratory.module.js';
export { ReferenceData } from './reference/reference-data.js';
export { Profiles } from './profile/profiles.service.js';
export { Profile, type DonorKind, type ProfileConflict } from './profile/profile.entity.js';
export {
  readProfileChanges,
  type FeedPosition,
  type ProfileChange,
} from './profile/profile-change.queries.js';
export type { CalledGenotypes } from './verdict/called-genotypes.js';
