import { say } from '../text/say.ts'
import type { HelpTopic } from './help-topic.ts'

export const awardYear: readonly HelpTopic[] = [
  {
    id: 'cycle',
    title: say('开始一个评选年度', 'Begin an award year'),
    words: say('三个十大 规则包 名额 字数 截止 新年度', 'three tens rule pack quota deadline'),
    intro: say(
      '每个年度有一套规则包：有哪些类别、表格和字数、名额、审查规则、评分标准。新年度沿用上一年的规则包，改动处一目了然。',
      'Each year has its rule pack: categories, forms and lengths, quotas, checks and scoring. A new year takes over the last one; what differs is shown in words.',
    ),
    steps: [
      say(
        '打开 [年度评选]，点 [新建年度]，选择沿用上一年的规则包或程序自带的规则包。',
        'Open [Award cycles], choose [New cycle], and take over last year’s pack or the one that comes with the program.',
      ),
      say(
        '在 [设置] 的 [规则包参数] 中核对当年通知：截止日期、名额、字数、加分扣分。',
        'Check this year’s notice under [Settings], [Rule pack]: deadlines, quotas, lengths, points.',
      ),
      say(
        '点 [导入推荐表] 导入各单位报来的汇总表，或点 [新建申报] 从台账推荐。',
        'Choose [Import recommendations] for what units sent, or [New nomination] to nominate from your registers.',
      ),
      say(
        '第一年先导入往年获奖名单，重复申报才查得出来。',
        'In the first year import earlier winners, so that repeats can be found.',
      ),
    ],
    notes: [],
    place: '/cycles',
  },
  {
    id: 'evidence',
    title: say('放入佐证材料', 'Put in the evidence'),
    words: say('附件 证明 查新报告 盖章 扫描 PDF 图片', 'attachment proof scan pdf picture'),
    intro: say(
      '证明文件按栏位存放，必交的缺了会提示。文件原样保存，程序逐个核对它没有损坏、没有被改动。',
      'Proofs lie in slots; what must be there and is not, is said. Files are kept as they are and checked against damage and change.',
    ),
    steps: [
      say(
        '在年度页面点 [放入佐证材料]，把整个文件夹拖进来，程序按文件名和内容归位。',
        'On the page of the year choose [Add evidence] and drop a whole folder: files find their place by name and contents.',
      ),
      say(
        '没有对上的列在 [待归位文件]，逐个选择归入哪份申报、哪个栏位。',
        'What was not recognised is listed under [Files to place]: choose nomination and slot for each.',
      ),
      say(
        '也可以在一份申报里，把文件直接拖到对应栏位。',
        'Or drop a file right on its slot in a nomination.',
      ),
    ],
    notes: [
      say(
        '打不开、加了密码、扫描不全的文件会被指出，请让原单位重新提供，不要改后缀名。',
        'Files that cannot be opened, are locked or cut off are named; ask the unit for a new one instead of renaming it.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'check',
    title: say('形式审查：让材料不被退回', 'The formality check: nothing comes back'),
    words: say('审查 必改 说明 核实 退回 问题', 'findings mend explain verify returned'),
    intro: say(
      '程序按当年规则包逐条核对：字数、排序、签章、期限、专利状态、重复申报等。每个问题写明依据和改法。',
      'The program goes through the rules of the year: lengths, order, seals, dates, patent status, repeats. Each finding names its source and what to do.',
    ),
    steps: [
      say(
        '打开一份申报，看右侧 [形式审查]。“必改”要改好才能出正式稿；“说明”写明理由（至少 6 个字）后放行；“核实”对照原件勾选；“提示”供参考。',
        'Open a nomination and look at [Formality check]. Some findings must be mended before a final version; some want a reason of at least six characters; some want you to compare with the original; some are hints.',
      ),
      say(
        '点“定位到……”跳到要改的栏目，改好后问题自动消失。',
        'Each finding leads to its field; once mended, it goes by itself.',
      ),
    ],
    notes: [
      say(
        '还有必改问题的申报也能打印，但每页印有“草稿”，不能作为正式件上报。',
        'A nomination with open points can be printed, too, but each page is marked as a draft.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'reuse',
    title: say('查重：同一成果不重复申报', 'Reuse: no work is handed in twice'),
    words: say('查重 重复申报 雷同 抄袭 相同专利 往年获奖', 'duplicate copy plagiarism reuse earlier winner'),
    intro: say(
      '本年度申报与历年申报、往年获奖和在册成果逐项比对：专利号、名称、完成人、证明文件和文字段落。许多项目都写的套话不计入。',
      'Nominations are compared with those of all years, winners and registers: patent numbers, titles, people, proof files and passages. What many write does not count.',
    ),
    steps: [
      say(
        '在年度页面打开 [查重]，程度强的排在前面。',
        'On the page of the year open [Reuse]; the strongest come first.',
      ),
      say(
        '点 [逐项对照]，两项并排，相同段落标出序号。',
        'Choose [Side by side]: passages in common have the same number on both sides.',
      ),
      say(
        '选择结论、写明理由，点 [保存结论]。任何一方内容改变后会再次提请裁定。',
        'Choose a verdict, give the reason and choose [Save decision]. It is asked again once either side changes.',
      ),
    ],
    notes: [
      say(
        '证明文件按内容是否完全一致比对；重新扫描或另存过的文件，请打开两份亲眼核对。',
        'Proof files are compared to the byte; look yourself at those that were scanned or saved anew.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'judging',
    title: say('评审：名单、回避、冻结与结果', 'Judging: panel, recusal, freeze and result'),
    words: say(
      '评委 回避 利害关系 分派 法定人数 冻结 投票 候补 复算',
      'judge panel recusal conflict quorum freeze ballot reserve recompute',
    ),
    intro: say(
      '评委和参评项目有什么关系、按什么规则算分、结果怎么来的，事后都说得清楚。',
      'Who is tied to what, by which rule scores count, and where a result came from, can be shown at any time.',
    ),
    steps: [
      say(
        '在年度页面打开 [评审]，点 [登记评委]，填写单位、曾任职单位和本人申报的关系。',
        'On the page of the year open [Judging], choose [Add a judge], and enter unit, earlier units and declared ties.',
      ),
      say(
        '点 [回避并分派]：程序按在册资料查出利害关系并写明由来，评委自动回避；只凭姓名相同的列为待核对，由人决定。个别调整点评审分派表中的格子，写明理由。',
        'Choose [Recuse and assign]: ties on file are found and shown with their path, and those judges are recused; a mere likeness of names is left for you to check. Single cases are changed in the table, with a reason.',
      ),
      say(
        '点 [冻结规则] 后再收评分。已回避评委的评分不能导入；规则和名单要改，须写明理由 [解除冻结]，原结果作废。',
        'Choose [Freeze the rule] before scores come in. Scores of a recused judge cannot be imported; to change rule or panel, [Unfreeze] with a reason, which voids the result.',
      ),
      say(
        '法定评分不足、名额分界处分数相同的，页面写明缺谁、缺什么；齐备后点 [确定结果]，入选、候补和未入选都附原因。',
        'Where a quorum is wanting or a tie stands at the last place, the page says who and what is missing; then choose [Settle the result]: elected, reserve and rejected, each with its reason.',
      ),
    ],
    notes: [
      say(
        '点 [按日志重算]，程序只凭修改日志重新算一遍并逐字节比对；命令行用 recompute。',
        'Choose [Recompute from the log] to make the result anew from the log and compare it byte by byte; on the command line: recompute.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'stages',
    title: say('转环节、退回补正与异议', 'Stages, returns and objections'),
    words: say(
      '退回 撤回 放弃 异议 公示 期限 锁定 延期 批量',
      'return withdraw objection deadline lock extend many',
    ),
    intro: say(
      '每一项申报走到哪一步、谁在什么时候为什么转的，都有据可查。',
      'Where each nomination stands, and who moved it when and why, can be shown at any time.',
    ),
    steps: [
      say(
        '在申报页面点转入下一环节的按钮；退回、撤回、放弃等在 [转入环节] 里，须写明理由。',
        'On the page of a nomination use the button for the next stage; returns and withdrawals are under [Move to another stage] and want a reason.',
      ),
      say(
        '退回时给出补正期限，默认 5 个工作日（按国务院放假安排计算）；到期后内容锁定，确需修改可以 [延期…] 并写明理由。',
        'A return has a last day, five working days unless you say otherwise (holidays as the State Council sets them). After it the contents are locked; [Extend…] opens them again for a reason.',
      ),
      say(
        '收到异议，在申报页面的“异议”一栏实名登记；处理结果、答复和答复日期写全之前，不能转入下一环节。',
        'Enter an objection, with its name, under “Objections” on the page; until outcome, answer and day are given the nomination does not move on.',
      ),
      say(
        '在 [环节看板] 点 [批量转入环节]，先看哪些能转、哪些为什么不能，再一起转；可以一次撤销。',
        'Under [Stage board] choose [Move many]: see first which can go and why others stay; one undo takes it back.',
      ),
    ],
    notes: [
      say(
        '要让申报截止日之后的草稿自动锁定，在 [规则包参数] 中打开“申报截止日后锁定申报内容”。',
        'To lock drafts after the deadline of the year, turn that on under [Rule pack].',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'ranking',
    title: say('评分、排序与并列', 'Scores, ranking and ties'),
    words: say(
      '评委 打分 评分表 回避 去掉最高分 并列 第十名',
      'judges score sheets recusal trimmed mean tie tenth',
    ),
    intro: say(
      '评分表发给评委填写，收回导入后自动排序；计算方法按规则包，每一步都能核对。',
      'Score sheets go to the judges and come back by import; the ranking follows the rule pack and every step can be checked.',
    ),
    steps: [
      say(
        '在 [评分与排序] 中生成评委评分表，发给评委填写。',
        'Make the score sheets under [Scores and ranking] and send them to the judges.',
      ),
      say(
        '收齐后导入。超出范围的分数会退回，写明是哪位评委、哪一项。',
        'Import what comes back. Scores out of range are sent back, with judge and item.',
      ),
      say(
        '名额边界上出现并列时，按规则包的办法处理并写明理由，理由随结果留存。',
        'A tie at the limit is settled as the pack says, with a reason that stays with the result.',
      ),
      say(
        '[评分实验室] 可以比较不同计分方法下名次的变化，只供研究，不改变结果。',
        '[Scoring laboratory] compares other ways of reckoning; it changes nothing.',
      ),
    ],
    notes: [
      say(
        '名单定下后，在 [公示与结果] 中生成公示、认定通报和证书；证书可用 [换底图…] 印在自己的底图上。',
        'Once the list stands, make notice, commendation and certificates under [Results]; with [Use a picture…] certificates are printed on a picture of your own.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'packet',
    title: say('生成、核对和打印报送包', 'Build, verify and print the packet'),
    words: say(
      'Word 模板 申报书 汇总表 分册 封面 打印 校验 哈希',
      'dossier summary volume cover print verify hash',
    ),
    intro: say(
      '一次生成全部申报书、佐证、目录、封面、汇总表；内容没有变时重新生成，文件一个字节都不变。',
      'All dossiers, evidence, contents, covers and summaries are made in one go; built again from the same records, not a byte differs.',
    ),
    steps: [
      say(
        '打开年度的 [报送包]，选择范围，点 [开始生成]。',
        'Open [Packet] of the year, choose what goes in, and [Build].',
      ),
      say(
        '带“草稿”的申报先回去处理完问题，再生成一次。',
        'Where a dossier is a draft, settle its findings first and build again.',
      ),
      say(
        '上报前用 [校验报送包] 核对；收到别人的报送包也可以这样核对，任何文件被改过都会指出。',
        'Verify it with [Verify a packet] before you send it; packets from others can be verified the same way, and any changed file is named.',
      ),
    ],
    notes: [
      say(
        '[Word 推荐表] 把同样的内容填进 Word 表格；点 [模板…] 可先试填再换成本单位自己的模板，写错的占位符会逐处指出。',
        '[Forms in Word] fills the same entries into Word; under [Template…] a template of your own is tried before it is used, and each wrong placeholder is named.',
      ),
      say(
        '报送包里带一个核对网页，对方没有本程序也能在浏览器中核对，不需要联网。',
        'Each packet holds a page that verifies it in any browser, without this program and without a network.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'stamped',
    title: say('放回盖章页', 'Put stamped pages back'),
    words: say('盖章 签字 扫描 替换 页码', 'stamp seal signed scan replace'),
    intro: say(
      '正式申报书打印、盖章后，只扫描盖了章的几页，程序按页码把它们放回原来的位置。',
      'Print the final dossier, have it stamped, and scan only the stamped pages: each finds its place by its code.',
    ),
    steps: [
      say(
        '打开年度的 [报送包]，把扫描件拖到 [盖章页]；几项申报的盖章页可以在同一份 PDF 里。',
        'Open [Packet] of the year and drop the scan on [Stamped pages]; pages of several entries may be in one PDF.',
      ),
      say(
        '没有采用的页逐页写明原因；内容改过的，要重新打印盖章。',
        'Each page that was not taken says why; where the entry has changed, print and stamp it again.',
      ),
      say(
        '哪些页要签字盖章、各印几册、书脊怎么贴，点报送包上的 [装订与盖章清单] 印一份。',
        'Choose [Lists for binding and stamping] at the packet for the pages to stamp, copies and labels for the spines.',
      ),
      say(
        '再点 [开始生成]，申报书里就是盖章的页。不要了可以 [取回]，也可以撤销。',
        'Choose [Build] again: the dossier holds the stamped pages. [Take back] what you do not want, or undo.',
      ),
    ],
    notes: [],
    place: '/cycles',
  },
  {
    id: 'archive',
    title: say('出归档版', 'Make the archive edition'),
    words: say(
      '归档 档案 PDF/A 四性 真实性 完整性 可用性 安全性 长期保存',
      'archive PDF/A long-term authenticity integrity',
    ),
    intro: say(
      '归档版多年以后不用本程序也能打开：每份正式申报书一个 PDF/A-3 文件，原始材料和数据原样嵌在里面，另有四性检测报告。',
      'The archive edition opens years later without this program: a PDF/A-3 file for each final dossier, originals and data inside as they were, and a report on authenticity, integrity, usability and safety.',
    ),
    steps: [
      say(
        '打开年度的 [报送包]，在报送包上点 [归档版（PDF/A-3）]。',
        'Open [Packet] of the year and choose [Archive edition (PDF/A-3)] at the packet.',
      ),
      say(
        '草稿、付印以后改过的不归档，逐件写明原因；处理后重新生成报送包，再出一次。',
        'Drafts and entries that changed since are left out and named; settle them, build the packet and make it again.',
      ),
      say(
        '把整个文件夹连同四性检测报告一起移交档案部门。',
        'Hand the whole folder with its report to the archive.',
      ),
    ],
    notes: [
      say(
        '检测由本程序完成；档案部门要求第三方 PDF/A 校验的，请用其指定的软件再验一次。',
        'The checks are this program’s own; where the archive wants another validator, use theirs as well.',
      ),
    ],
    place: '/cycles',
  },
  {
    id: 'pages',
    title: say('核验一页纸', 'Verify a sheet of paper'),
    words: say('页码 二维码 扫描 照片 真伪 改动 编码', 'page code QR scan photograph changed'),
    intro: say(
      '正式申报书的每一页下方都有二维码和 12 位编码。凭它能查出这是哪一项的第几页、什么时候印的，台账从那以后改了哪一栏。',
      'Each page of a final dossier has a QR code and twelve characters at its foot. They tell which entry and page it is, when it was printed, and which fields have changed since.',
    ),
    steps: [
      say(
        '打开 [核验页码]，输入纸上的编码后点 [核验]；或把扫描的 PDF、手机拍的照片拖进来。',
        'Open [Verify a page], type the code from the paper and choose [Verify]; or drop a scanned PDF or a photograph.',
      ),
      say(
        '显示“与台账一致”的不用再管；有不同的逐栏列出纸上印的和今天的台账。',
        'What is as on file needs nothing more; where it differs, each field is listed as printed and as it is today.',
      ),
      say(
        '提示不是最新一版时，换上新印的那一页再报送。',
        'Where it says that the page is not the newest, hand in the newly printed one.',
      ),
    ],
    notes: [
      say(
        '草稿没有编码。付印的记录留在印它的台账库里，随备份和搬家一起走。',
        'Drafts have no codes. What was printed is remembered in the workspace that printed it, and goes with its backups and moves.',
      ),
    ],
    place: '/packets/pages',
  },
  {
    id: 'report',
    title: say('督查考核统计表', 'The yearly statistical return'),
    words: say('统计 年报 上报 数字 口径', 'statistics figures definitions'),
    intro: say(
      '每个数字都写明口径，点开就是对应的记录。',
      'Each figure has its definition and leads to the records behind it.',
    ),
    steps: [
      say('打开 [督查考核统计表]，选择年度。', 'Open [Yearly return] and choose the year.'),
      say(
        '核对数字，需要时点开查看明细，然后导出表格或 PDF。',
        'Look at the figures and what is behind them, then export a workbook or a PDF.',
      ),
    ],
    notes: [],
    place: '/report',
  },
]
