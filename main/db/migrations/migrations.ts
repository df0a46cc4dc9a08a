import { records0001 } from './0001-records.ts'
import { allRecords0002 } from './0002-all-records.ts'
import { sealedIdNumbers0003 } from './0003-sealed-id-numbers.ts'
import { drafts0004 } from './0004-drafts.ts'
import { exchange0005 } from './0005-exchange.ts'
import { collection0006 } from './0006-collection.ts'
import { savedViews0007 } from './0007-saved-views.ts'
import { remarkOutcome0008 } from './0008-remark-outcome.ts'
import { relations0009 } from './0009-relations.ts'
import { stages0010 } from './0010-stages.ts'
import { reveals0011 } from './0011-reveals.ts'
import { judging0012 } from './0012-judging.ts'
import { reuse0013 } from './0013-reuse.ts'
import { printedPages0014 } from './0014-printed-pages.ts'
import { importMemory0015 } from './0015-import-memory.ts'
import { judgeKits0016 } from './0016-judge-kits.ts'

/** All migrations in order; the position (from 1) is the database's `user_version` after it. */
export const migrations: readonly { readonly sql: string; readonly needs: string }[] = [
  { sql: records0001, needs: '0.1.0' },
  { sql: allRecords0002, needs: '0.2.0' },
  { sql: sealedIdNumbers0003, needs: '0.2.0' },
  { sql: drafts0004, needs: '0.2.0' },
  { sql: exchange0005, needs: '0.2.0' },
  { sql: collection0006, needs: '0.2.0' },
  { sql: savedViews0007, needs: '0.2.0' },
  { sql: remarkOutcome0008, needs: '0.2.0' },
  { sql: relations0009, needs: '0.2.0' },
  { sql: stages0010, needs: '0.2.0' },
  { sql: reveals0011, needs: '0.2.0' },
  { sql: judging0012, needs: '0.2.0' },
  { sql: reuse0013, needs: '0.2.0' },
  { sql: printedPages0014, needs: '0.2.0' },
  { sql: importMemory0015, needs: '0.2.0' },
  { sql: judgeKits0016, needs: '0.2.0' },
]
