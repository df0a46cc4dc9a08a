import { say } from '../text/say.ts'
import type { HelpTopic } from './help-topic.ts'

export const judgeKitTopics: readonly HelpTopic[] = [
  {
    id: 'kits',
    title: say('评审包：评委离线评分', 'Kits: judges score offline'),
    words: say(
      '评审包 口令 口令条 盲评 离线 U盘 评分文件 评委',
      'kit passphrase slip blind offline stick score file judge',
    ),
    intro: say(
      '评委不装软件、不联网也能评：每人一个加密的网页文件，评完交回一个签名的评分文件。',
      'Judges need neither this program nor a network: each gets one encrypted page, and hands back one signed score file.',
    ),
    steps: [
      say(
        '在年度页面打开 [评审包]，选好交回期限和要放入的佐证，点 [生成全部评审包]。',
        'On the page of the year open [Kits], choose the last day and the evidence to enclose, and press [Make all kits].',
      ),
      say(
        '盲评时先逐字核查。哪里写着人名、单位、电话，都会列出：点 [改盲评用语] 另写一句，只有评委看到；姓名恰好是普通词的点 [是普通词]；佐证里有的点 [不放入这份材料]。处理完再生成。',
        'Blind kits are looked through first. Wherever a name, unit or phone stands it is listed: [Other wording for judges] puts other words there for the judges alone, [An ordinary word] lets a name pass that is none, [Leave this file out] keeps evidence back. Then make the kits again.',
      ),
      say(
        '点 [打开口令条打印]，把口令条与评审包分开交给评委。程序不另存口令。',
        'Press [Open the slips to print] and hand the slips out apart from the kits. The program keeps no copy of the passphrases.',
      ),
      say(
        '评委双击文件、输入口令、打分，最后交回 .jxscore 文件；点 [选择评分文件] 收回，可以一次多份。',
        'The judge opens the file by double-click, types the passphrase, scores, and hands back a .jxscore file; take it with [Choose score files], several at once.',
      ),
    ],
    notes: [
      say(
        '图片和扫描件里的字程序看不出，盲评放入佐证前请自己看一遍；生成后会列出含图片的页。',
        'Letters in pictures and scans cannot be read by the program: look at evidence yourself before it goes into a blind kit; pages with pictures are listed.',
      ),
      say(
        '被改动、重复、过期、没评完或已回避仍打分的文件整份不收，并说明原因；补收先点 [改期限]。命令行用 kits。',
        'A file that was changed, comes twice, late or incomplete, or scores a recused entry is refused whole, with the reason; to take a late one press [Change the day] first. On the command line: kits.',
      ),
    ],
    place: '/cycles',
  },
]
