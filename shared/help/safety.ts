import { say } from '../text/say.ts'
import type { HelpTopic } from './help-topic.ts'

export const safety: readonly HelpTopic[] = [
  {
    id: 'exchange',
    title: say('不联网也能上报、收取和合并', 'Hand up, receive and merge without a network'),
    words: say('交换包 U盘 合并 冲突 回执 退回 下级 上级', 'package stick merge conflict receipt return'),
    intro: say(
      '工作室电脑上的台账，用一个文件交给工会；工会合并后把意见退回来。谁先谁后、交几次都不会重复、不会丢。',
      'A studio hands its records to the union in one file; the union merges it and returns its remarks. In any order and however often, nothing is doubled and nothing lost.',
    ),
    steps: [
      say(
        '在 [交换] 的 [交出] 中选择交什么，点 [看看会交出什么]，再选择存放位置（例如 U 盘）。',
        'Under [Exchange], [Hand up] choose what goes, look at it with [See what would go], then choose where to put it, such as a stick.',
      ),
      say(
        '对方在 [收取] 中打开这个文件，先看会改动哪些记录，再合并。',
        'The other side opens it under [Receive], sees what would change, and merges.',
      ),
      say(
        '两边都改过同一栏时，在 [待裁决] 中并排比较，逐项选定；没有选中的也留在历史里。',
        'Where both changed the same field, compare and choose under [To decide]; what was not chosen stays in the history.',
      ),
      say(
        '写回执交还，对方就知道收到了、哪些要改。',
        'A receipt goes back and says what arrived and what is to be mended.',
      ),
    ],
    notes: [
      say(
        '第一次收取某个工作站的文件时，请当面或打电话核对签名码。',
        'The first time you receive from a workstation, compare its signature code by phone or in person.',
      ),
      say('身份证号不会随交换包交出。', 'ID numbers never travel with a package.'),
    ],
    place: '/exchange',
  },
  {
    id: 'undo',
    title: say('撤销、历史和回收站', 'Undo, history and trash'),
    words: say('恢复 误删 找回 修改记录 谁改的', 'restore deleted who changed'),
    intro: say(
      '每一次修改都记着时间、操作人和改前改后的内容；删除只是放进回收站。',
      'Every change keeps its time, its author and both values; what is deleted lies in the trash.',
    ),
    steps: [
      say('刚做错：按 Ctrl+Z。', 'Just now: press Ctrl+Z.'),
      say(
        '做错有一阵子了：在 [设置] 的 [操作记录] 中找到那一步，单独撤销；后来又改过的栏目不会动，会列出来。',
        'Some time ago: find the step under [Settings], [Steps] and take it back alone; fields changed since are left alone and listed.',
      ),
      say('误删：在 [设置] 的 [回收站] 中恢复。', 'Deleted: bring it back from [Settings], [Trash].'),
      say(
        '想知道某条记录某一天是什么样：打开它的历史，选择日期。',
        'How was it on some day? Open the history of the record and choose the day.',
      ),
    ],
    notes: [
      say(
        '查看身份证号要写理由；谁在何时为何看了谁的号码，记在 [设置] 的 [查号记录] 中，撤销不会带走它。',
        'An ID number is shown for a reason only; who looked at whose, when and why is kept under [Settings], [ID looks], and no undo takes it away.',
      ),
    ],
    place: '/settings/steps',
  },
  {
    id: 'backup',
    title: say('备份、体检和换电脑', 'Backups, check-up and another computer'),
    words: say('备份 恢复 损坏 搬家 迁移 体检 磁盘', 'backup restore damaged move check-up'),
    intro: say(
      '程序在关闭、导入、合并、升级之前自动备份，备份写完会打开核对一遍。',
      'The program backs up by itself when it closes and before imports, merges and upgrades; each copy is opened and checked.',
    ),
    steps: [
      say(
        '在 [设置] 的 [备份] 中可以随时再备份一份，或恢复到以前的某一份。',
        'Make one more or go back to one under [Settings], [Backups].',
      ),
      say(
        '在 [设置] 的 [体检] 中核对台账库、附件和索引；体检不改动任何记录。',
        'Have records, files and index looked over under [Settings], [Check-up]; it changes no record.',
      ),
      say(
        '换电脑：在 [搬到另一台电脑] 中 [写成一个文件]，拷到新电脑，在开始页点 [打开整库文件]。',
        'Another computer: [Write it as one file] under [Move to another computer], carry it over, and choose [Open a whole workspace] on the start page.',
      ),
    ],
    notes: [
      say(
        '恢复备份也可以撤回：恢复之前的内容会先备份一次。',
        'Restoring can be taken back, too: what was there before is backed up first.',
      ),
      say(
        '不要用网盘同步软件同步正在使用的台账库文件夹。',
        'Do not let a cloud drive synchronise the folder of a workspace in use.',
      ),
    ],
    place: '/settings/backup',
  },
  {
    id: 'update',
    title: say('更新程序', 'Update the program'),
    words: say('升级 新版本 安装 U盘 签名 更新文件', 'upgrade new version install signature'),
    intro: say(
      '程序不联网，也不会自己更新。新版本由发布单位用 U 盘带来。',
      'The program uses no network and never updates by itself; a new version comes on a USB stick.',
    ),
    steps: [
      say(
        '拿到 .jxupdate 文件时，双击它，或在 [设置] 的 [程序更新] 中 [选择更新文件]。',
        'With a .jxupdate file, double-click it, or press [Choose an update file] under [Settings], [Update].',
      ),
      say(
        '看过更新内容，点 [核对并取出安装程序]；签名、版本或内容不对的文件不会取出。',
        'Read what is new and press [Check and take out the installer]; files that are not genuine, older or altered are refused.',
      ),
      say(
        '关闭匠心台账，双击取出的安装程序。台账库第一次打开时会先备份再升级。',
        'Close Jiangxin Ledger and run the installer. Workspaces are backed up before they are upgraded.',
      ),
    ],
    notes: [
      say(
        '新版本用过的台账库，旧版本打不开；各工作站请尽量同时更新。',
        'An older program cannot open a workspace that a newer one has used; update all workstations together.',
      ),
    ],
    place: '/settings/update',
  },
  {
    id: 'trouble',
    title: say('出了问题怎么办', 'When something goes wrong'),
    words: say('报错 打不开 卡住 崩溃 诊断 日志 联系', 'error crash stuck diagnostics log'),
    intro: say(
      '程序的提示会写明原因和办法，请先照提示做。',
      'Messages say why and what to do; please try that first.',
    ),
    steps: [
      say(
        '页面没有反应：按 F5 重新载入，正在填写的内容不会丢。',
        'The page does not respond: reload with F5; what you typed is safe.',
      ),
      say('在 [设置] 的 [体检] 中检查台账库。', 'Check the workspace under [Settings], [Check-up].'),
      say(
        '仍然不行：在 [设置] 的 [诊断信息] 中生成诊断信息，看过内容后存为文件，交给技术人员。里面没有姓名、单位和成果内容。',
        'Still no good: prepare the diagnostics under [Settings], [Diagnostics], read them, save them and hand them on. They hold no names, units or contents.',
      ),
    ],
    notes: [],
    place: '/settings/diagnostics',
  },
]
