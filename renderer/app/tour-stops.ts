import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { defineTexts } from '../lib/texts.ts'

export const tourTexts = defineTexts(
  'tour',
  {
    name: '导览',
    at: '导览 {{at}}/{{of}}',
    back: '上一步',
    next: '下一步',
    end: '结束导览',
    done: '完成',
    todo: '今天先办什么',
    todoText: '工作台列出要交的年费、要复核的工作室、要补的材料和退回待改的申报。点一条就到要办的地方。',
    search: '找任何东西',
    searchText: '按 Ctrl+K，输入名称、拼音首字母或专利号，就能到任何一条记录、一个页面或一项操作。',
    register: '台账像表格一样用',
    registerText:
      '点列标题排序，在列上筛选，可多选后一起修改，也能从 Excel 粘贴、导出 Excel 和打印。点名称打开记录。',
    import: '把已有的表导进来',
    importText:
      '把各单位报来的 Excel、WPS 表或 Word 推荐表拖到这里。先看会新增、修改哪些，再确认；导错了一步撤销。',
    cycle: '一年的评选在这里',
    cycleText: '申报、形式审查、打分、名次和公示都在这个年度里。问题边填边提示，不用等到退件。',
    packet: '一键出整套申报材料',
    packetText: '选“生成报送包”，推荐表、目录、佐证和汇总表一次排好页码，存成 PDF 报送。',
    exchange: '没有网也能上报',
    exchangeText: '工作室电脑不联网时，把资料做成上报包，用 U 盘交给工会；合并、退回和回执都在这里。',
    undo: '放心改',
    undoText: '每一步都能撤销，关机再开也能。程序会自动备份；在“设置”里可以看备份、查数据是否完好。',
  },
  {
    name: 'Tour',
    at: 'Tour {{at}}/{{of}}',
    back: 'Back',
    next: 'Next',
    end: 'End the tour',
    done: 'Done',
    todo: 'What to do first today',
    todoText:
      'The overview lists fees to pay, studios to review, missing evidence and nominations that were returned. Each line leads to where it is done.',
    search: 'Find anything',
    searchText:
      'Press Ctrl+K and type a name, pinyin initials or a patent number to reach any record, page or action.',
    register: 'Registers work like a spreadsheet',
    registerText:
      'Click a heading to sort, filter by column, change many rows at once, paste from Excel, export and print. Click a name to open it.',
    import: 'Bring in the tables you have',
    importText:
      'Drop the Excel or WPS tables and Word forms that units send in. You see what would be new or changed before anything is written, and one undo takes it back.',
    cycle: 'A year’s selection lives here',
    cycleText:
      'Nominations, the formality check, scores, ranks and public notices of the year. Faults are named while you type, not when the packet comes back.',
    packet: 'The whole packet at one go',
    packetText:
      '“Build packet” sets forms, contents, evidence and summary tables with their page numbers as PDF, ready to hand in.',
    exchange: 'Handing up without a network',
    exchangeText:
      'A studio computer that is offline writes a package for a USB stick; merging, returning and receipts are here.',
    undo: 'Change things without fear',
    undoText:
      'Every step can be undone, even after a restart. Backups are made by themselves; the settings show them and check the data.',
  },
)

type Name = 'todo' | 'search' | 'register' | 'import' | 'cycle' | 'packet' | 'exchange' | 'undo'

export interface TourStop {
  readonly head: Name
  readonly body: `${Name}Text`
  readonly place: string
  /** What is pointed at; a test walks through all of them. */
  readonly anchor: string
}

/** The day of a studio leader and the year of a secretary, in eight looks. */
export const tourStops = (open: NonNullable<WorkspaceStatus['open']>): readonly TourStop[] => {
  const year = Math.max(...open.years)
  const cycle: readonly TourStop[] =
    open.years.length === 0
      ? [{ head: 'cycle', body: 'cycleText', place: '/cycles', anchor: '.nav a[href="#/cycles"]' }]
      : [
          { head: 'cycle', body: 'cycleText', place: `/cycle/${year}`, anchor: '.cycle-head' },
          { head: 'packet', body: 'packetText', place: `/cycle/${year}`, anchor: '.cycle-head .actions' },
        ]
  return [
    { head: 'todo', body: 'todoText', place: '/', anchor: '.home-grid > :first-child' },
    { head: 'search', body: 'searchText', place: '/', anchor: '.search-opener' },
    { head: 'register', body: 'registerText', place: '/records/innovation', anchor: '.grid-head' },
    { head: 'import', body: 'importText', place: '/import', anchor: '.drop' },
    ...cycle,
    { head: 'exchange', body: 'exchangeText', place: '/exchange', anchor: '.exchange-tabs' },
    { head: 'undo', body: 'undoText', place: '/', anchor: 'footer.status' },
  ]
}
