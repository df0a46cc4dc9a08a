import { say } from '../text/say.ts'
import type { HelpTopic } from './help-topic.ts'

export const firstSteps: readonly HelpTopic[] = [
  {
    id: 'five-minutes',
    title: say('新手五分钟：从空白到一份申报书', 'Five minutes: from nothing to a printed dossier'),
    words: say('入门 开始 第一次 教程 示例', 'begin start tutorial first sample'),
    intro: say(
      '第一次使用时照着做一遍，就能看到从登记到打印的全过程。可以先用样例数据练习，练习用的台账库不会影响正式台账。',
      'Do this once and you have seen the whole way from a record to a printed dossier. Practise with the sample first: its workspace has nothing to do with your own.',
    ),
    steps: [
      say(
        '启动程序，填写姓名、单位和职务，点 [打开样例台账库]。',
        'Start the program, enter your name, unit and role, and choose [Open the sample workspace].',
      ),
      say(
        '在左侧 [年度评选] 下打开示例年度，看 申报列表：每一份申报后面标着“通过”或还有几项必改。',
        'Open the sample year under [Award cycles] at the left. Each nomination says whether it passes or how many points must be mended.',
      ),
      say(
        '打开一份申报，左边是申报表，右边是形式审查的问题。点“定位到……”会跳到要改的那一栏；修改后自动保存，问题随即消失。',
        'Open a nomination: the form is at the left, the findings of the check at the right. Each finding leads to its field; what you change is saved by itself and the finding goes.',
      ),
      say(
        '打开 [报送包]，点 [开始生成]。申报书、佐证材料、汇总表和封面按分册排好，生成后可以直接打开、打印。',
        'Go to [Packet] and choose [Build]. Dossiers, evidence, summaries and covers are set in volumes that can be opened and printed.',
      ),
      say(
        '练习完成后，点左下角台账库名称旁的 [更换台账库]，新建自己的台账库。',
        'When you have practised, choose [Change workspace] and make your own.',
      ),
    ],
    notes: [
      say(
        '不需要联网，也不需要管理员权限。程序不会向任何地方发送数据。',
        'No network and no administrator rights are needed. The program never sends anything anywhere.',
      ),
      say(
        '写错了不要紧：Ctrl+Z 可以一步一步撤销，关机重开后仍然可以。',
        'Mistakes do not matter: Ctrl+Z takes back one step after another, even after the computer was off.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'import',
    title: say('把手头的 Excel 名册和申报表导进来', 'Bring in the workbooks you have'),
    words: say('导入 表格 电子表格 WPS Excel csv 单位名录 花名册', 'import excel spreadsheet csv register'),
    intro: say(
      '单位名录、工作室名册、五小成果表、专利清单、推荐汇总表、往年获奖名单和评委评分表都可以直接导入，不必先改成固定格式。',
      'Registers of units and studios, innovations, patents, recommendations, earlier winners and score sheets are read as they are; no fixed layout is needed.',
    ),
    steps: [
      say(
        '打开 [导入]，把一个或多个工作簿拖进来（.xlsx、.xls、.et、.csv 均可）。',
        'Open [Import] and drop one or more workbooks (.xlsx, .xls, .et, .csv).',
      ),
      say(
        '看预览：哪些行是新增、更新、未变，哪些行会退回，退回的每一行都写明行号、栏目和原因。此时还没有写入任何内容。',
        'Look at the preview: what is new, changed, unchanged or sent back, each row sent back with its number, column and reason. Nothing is written yet.',
      ),
      say(
        '认得出的工作簿直接导入即可。有读得不对的，在预览上方改：[工作表] 里选这张表的内容，[表头] 里点一下真正的表头所在行，[列对应] 里改某一列导入为什么、怎样认出已有的记录，[取值] 和 [单位和人员] 里说明认不出的写法指什么。改过的会记住，同样表头的下一份照此读入。',
        'A workbook that is recognised needs nothing more. What is read wrongly is set right above the preview: what the table holds under [Tables], the row of its headers under [Header], what a column fills and how records on file are found under [Columns], and what unknown words mean under [Values] and [Units and people]. It is remembered for the next workbook with the same headers.',
      ),
      say(
        '确认后导入。点 [退回的行另存为工作簿]，每行后面写着原因与改法，直接在里面改好再导入，已经导入的行不会重复。',
        'Import when you agree. [Save the rows sent back as workbooks] writes each with its reason: correct them there and import that file; what is there already is not doubled.',
      ),
    ],
    notes: [
      say(
        '导错了：点 [撤销本次导入]，或在同一页的 [以往的导入] 里撤销那一次，过几天也可以。',
        'Imported by mistake? Choose [Undo this import], or undo that one under [Earlier imports] on the same page, even days later.',
      ),
      say(
        '身份证号一栏不会导入，请在人员页面单独录入，它要加密保存。',
        'ID numbers are left out of imports: enter them on the page of a person, where they are encrypted.',
      ),
    ],
    place: '/import',
  },
  {
    id: 'find',
    title: say('找到任何一条记录、一个页面、一个操作', 'Find any record, page or action'),
    words: say('搜索 查找 拼音 首字母 快捷键 Ctrl K', 'search pinyin shortcut keys'),
    intro: say(
      '记得半个名字、拼音首字母、专利号或一句话里的几个字就够了。',
      'Half a name, the initials of its pinyin, a patent number or a few words of a sentence are enough.',
    ),
    steps: [
      say('按 Ctrl+K，输入要找的字，例如“zwd”或“赵卫东”。', 'Press Ctrl+K and type, for instance “zwd”.'),
      say(
        '要缩小范围，可以按栏目写：类别:小革新 单位:港口 效益>100（万元）。',
        'To narrow it down, name the field: category:renewal unit:port benefit>100 (10,000 yuan).',
      ),
      say('用上下键选择，回车打开。', 'Choose with the arrow keys, open with Enter.'),
    ],
    notes: [
      say(
        '登记表里按 / 可以直接跳到筛选框；Ctrl+N 新建；Ctrl+S 立即保存；Ctrl+Z 撤销，Ctrl+Y 重做。',
        'In a register, / goes to the filter; Ctrl+N makes a new record, Ctrl+S saves at once, Ctrl+Z undoes, Ctrl+Y redoes.',
      ),
      say('按 F1 随时打开帮助。', 'F1 opens this help from anywhere.'),
    ],
    place: '/',
  },
]
