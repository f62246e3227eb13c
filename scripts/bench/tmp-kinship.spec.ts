import { it } from '@jest/globals';
import { benchKinship } from './kinship';
it('b', async () => { console.log((await benchKinship()).map((f)=>JSON.stringify(f)).join('\n')); });
