import { say } from '../text/say.ts'
import type { HelpTopic } from './help-topic.ts'

export const registers: readonly HelpTopic[] = [
  {
    id: 'register',
    title: say('在登记表里排序、筛选、汇总和批量修改', 'Sort, filter, add up and change many rows'),
    words: say(
      '列表 表格 批量 分组 合计 复制 粘贴 打印 导出',
      'table list bulk group sum copy paste print export',
    ),
    intro: say(
      '每一类台账都是一张表，用起来和 Excel 差不多，但不会改乱：每一次批量修改都先看效果，随时可以撤销。',
      'Every kind of record is a table that feels like Excel but cannot be muddled: each change to many rows is shown first and can be undone.',
    ),
    steps: [
      say(
        '点栏目标题排序；按住 Shift 再点另一栏，先按前一栏、再按后一栏排。',
        'Click a heading to sort; hold Shift and click another to sort by both.',
      ),
      say(
        '点 [添加条件]，例如类别等于“小革新”、完成日期在今年以内；可以同时有几个条件。',
        'Choose [Add condition] for conditions, such as a category or dates within this year; several can stand together.',
      ),
      say(
        '选中若干行（按住 Shift 或用空格键），下方显示行数和金额合计，可以批量修改、删除、复制到 Excel。',
        'Select rows (Shift or the space bar): their number and sums are shown, and they can be changed, deleted or copied to Excel together.',
      ),
      say(
        '从 Excel 复制一块单元格，在表中粘贴，程序会逐格列出旧值和新值，确认后才写入。',
        'Copy cells in Excel and paste them here: every old and new value is listed before anything is written.',
      ),
    ],
    notes: [
      say(
        '导出和打印的内容与屏幕上看到的一致：同样的栏目、顺序、筛选和分组。',
        'What is exported or printed is what you see: the same columns, order, filter and groups.',
      ),
    ],
    place: '/records/innovation',
  },
  {
    id: 'record',
    title: say('填写一条记录', 'Fill in a record'),
    words: say('新建 录入 表单 草稿 自动保存 完成人', 'new form draft autosave completers'),
    intro: say(
      '边填边存，断电、死机、关错窗口都不会丢。',
      'What you type is kept as you type: neither a power cut nor a closed window loses it.',
    ),
    steps: [
      say(
        '在登记表中点新建，或按 Ctrl+N。带 * 的栏目必填；填得不对时，栏目旁边会写明怎样改。',
        'Make a new record in its register, or press Ctrl+N. Boxes with * are needed; what is wrong is said beside the box, with what to do.',
      ),
      say(
        '选单位和人员时输入名字、拼音或首字母；没有的可以当场新建，重名的会写出单位和出生年月供辨认。',
        'Choose units and people by name, pinyin or initials; make new ones on the spot. People of one name are told apart by unit and birth.',
      ),
      say(
        '完成人按贡献大小排序，可以拖动，也可以用键盘上移下移；各人贡献比例合计应为 100%。',
        'Completers stand in the order of their contribution: drag them or move them by keyboard; their shares add up to 100 %.',
      ),
      say(
        '填写名称时，下方会列出相近的已有成果，避免重复登记。',
        'While you type a title, similar ones on file are listed, so that nothing is entered twice.',
      ),
    ],
    notes: [
      say(
        '没有填完也可以离开：顶部的“未完成的草稿”会记着，点一下就能接着填。',
        'You may leave before it is done: unfinished drafts are listed at the top and can be taken up again.',
      ),
    ],
    place: '/records/innovation/new',
  },
  {
    id: 'studio',
    title: say('创新工作室的一年', 'A year of an innovation studio'),
    words: say('劳模 工匠 台账册 师带徒 命名 复核 活动 经费', 'studio book apprentices naming review funds'),
    intro: say(
      '成员、计划总结、活动、师带徒、项目、经费和考核都记在工作室页面上，年底一键打印台账册。',
      'Members, plans, activities, apprentices, projects, funds and reviews are kept on the page of the studio; at the end of the year its book is printed at a click.',
    ),
    steps: [
      say(
        '打开左侧 [工作室] 下的登记表，进入一个工作室，按标签逐项登记。',
        'Open the register under [Studios] at the left, go to a studio and fill in its tabs.',
      ),
      say(
        '成员要写加入和离开日期，程序就能回答“某一天有哪些成员”。',
        'Enter the days on which members joined and left: the program can then say who was in on any day.',
      ),
      say(
        '[命名日历] 列出哪些工作室到了复核、重新命名的时间，可以导出到手机日历。',
        '[Naming calendar] lists which studios are due for review or renaming; it can be taken into the calendar of a phone.',
      ),
      say(
        '在工作室页面点 [打印台账册]，选择年度，得到排好版的 PDF。',
        'Choose [Print studio book] on the page of a studio, pick the year and get a well-set PDF.',
      ),
    ],
    notes: [],
    place: '/records/studio',
  },
  {
    id: 'docket',
    title: say('专利年费不漏缴', 'Never miss a patent fee'),
    words: say('专利 年费 滞纳金 恢复 奖励 报酬 期限', 'patent fee grace restore reward deadline'),
    intro: say(
      '录入申请日和缴费记录后，程序按法定期限推算每一笔年费、滞纳金和恢复期限，遇节假日顺延。',
      'From the filing date and the payments on file the program reckons every fee, surcharge and period for restoration; days off move the last day.',
    ),
    steps: [
      say(
        '打开 [专利年费]，最急的排在最前；按 30 天、90 天、一年内到期筛选。',
        'Open [Patent fees]: the most urgent come first; filter by what is due in 30, 90 or 365 days.',
      ),
      say(
        '缴费后点 [补登缴费…]，填缴费日期和金额。',
        'After paying choose [Enter payment…] and give day and amount.',
      ),
      say(
        '[年费预测] 按年份和单位列出今后要准备的经费；[奖励台账] 记录授权奖励和实施报酬发给了谁。',
        '[Forecast] lists what money will be needed by year and unit; [Rewards] keeps who was paid what.',
      ),
    ],
    notes: [
      say(
        '结果供内部提醒使用，缴费以国家知识产权局的通知为准。',
        'This reminds you; what counts are the notices of the patent office.',
      ),
    ],
    place: '/docket',
  },
  {
    id: 'people',
    title: say('人员、单位与身份证号', 'People, units and ID numbers'),
    words: say(
      '重名 合并 重复 身份证 加密 口令 生僻字',
      'same name merge duplicates id number passphrase rare characters',
    ),
    intro: say(
      '同一个人只应有一条记录；身份证号加密保存，平时只显示掩码。',
      'A person should stand on file once; ID numbers are encrypted and shown masked.',
    ),
    steps: [
      say(
        '打开 [疑似重复]，逐对比较；确实是同一人或同一单位时合并，合并前能看到哪些关联会跟着走，合并后可以撤销。',
        'Open [Likely duplicates] and compare each pair; merge what is the same. You see first what moves along, and can undo it.',
      ),
      say(
        '在人员页面录入身份证号前，要先设置口令。口令只有自己知道，忘记后已存的身份证号无法恢复。',
        'Before an ID number can be entered, set a passphrase. Only you know it; if it is forgotten, the numbers stored cannot be recovered.',
      ),
    ],
    notes: [
      say(
        '姓名里有电脑打不出或显示成方框的生僻字：程序自带大字库，可以直接粘贴；仍缺的字会指明，可在 [设置] 的 [字体] 中添加字体。',
        'Rare characters in names: large fonts come with the program. A character that is still missing is named; add a font under [Settings], [Fonts].',
      ),
    ],
    place: '/duplicates',
  },
]
