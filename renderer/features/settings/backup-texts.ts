import { defineTexts } from '../../lib/texts.ts'

export const backupTexts = defineTexts('settings-backup', {
  title: '备份',
  about:
    '备份保存全部台账记录和操作记录，存放在台账库的 backups 文件夹，过旧的会自动清理。佐证材料原件在 attachments 文件夹，不在备份之内：换电脑或防硬盘损坏，请把整个台账库文件夹复制到移动硬盘。',
  create: '立即备份',
  creating: '正在备份',
  created: '备份已完成，并已核对可以读出。',
  list: '已有备份',
  none: '还没有备份',
  noneHint: '点“立即备份”做第一份。导入数据和升级程序之前，程序也会自动备份。',
  at: '备份时间',
  file: '文件',
  size: '大小',
  action: '操作',
  restore: '恢复',
  restoreOf: '恢复到 {{time}} 的备份',
  restoring: '正在恢复',
  restored:
    '台账已恢复到 {{time}} 的样子。恢复前的内容已另存为一份备份；如果恢复错了，在下面选那一份再恢复一次即可。',
  dialogTitle: '恢复到 {{time}}？',
  replaces: '台账库中的全部记录将换成 {{time}} 备份时的样子。',
  loses: '这之后新增、修改、删除的内容，恢复后就看不到了。',
  keeps: '恢复之前，程序先把现在的内容另存为一份备份，随时可以再恢复回来。',
  files: '佐证材料原件和已生成的报送包不受影响。',
  confirm: '恢复到这份备份',
  cancel: '不恢复',
})
