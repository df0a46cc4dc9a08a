import { defineTexts } from '../../lib/texts.ts'

export const packetCheckTexts = defineTexts(
  'packetCheck',
  {
    title: '校验报送包',
    remark: '核对收到或留存的报送包是否仍是生成时的样子，不改动任何文件',
    drop: '把报送包压缩成的 zip，或单份申报书、汇编（PDF）拖到这里',
    dropHint:
      'zip 不用先解压。没有压缩的报送包请点“选择报送包文件夹”，U 盘和光盘上的也可以。单个文件会与已知的报送包逐字节比对，查出是不是报送时的那一份。',
    chooseFolder: '选择报送包文件夹',
    chooseFile: '选择 zip 或单个文件',
    tooMany: '一次只能核对一个文件；整个报送包请用“选择报送包文件夹”。',
    checking: '正在核对',
    whole: '校验通过：清单所列 {{count}} 个文件齐全，与生成时逐字节相同。',
    single: '这就是报送时的那一份：与报送包中的“{{file}}”逐字节相同。',
    differs: '发现 {{count}} 处不一致，请按每条的说明处理。',
    problems: '不一致之处',
    file: '文件',
    problem: '问题与处理办法',
    organiser: '组织单位',
    date: '文件日期',
    place: '所在位置',
  },
  {
    title: 'Verify a packet',
    remark: 'Whether a packet that was received or kept still is what was built. No file is changed.',
    drop: 'Drop a packet as zip, or one dossier or volume (PDF) here',
    dropHint:
      'A zip need not be unpacked. For a packet that is no zip press “Choose the packet folder”; it may lie on a stick or a disc. A single file is compared byte by byte with the packets that are known, to tell whether it is the one that was handed in.',
    chooseFolder: 'Choose the packet folder',
    chooseFile: 'Choose a zip or one file',
    tooMany: 'One file at a time; for a whole packet use “Choose the packet folder”.',
    checking: 'Verifying',
    whole: {
      one: 'Verified: the manifest’s {{count}} file is there, byte for byte as it was built.',
      other: 'Verified: all {{count}} files of the manifest are there, byte for byte as they were built.',
    },
    single: 'This is the file that was handed in: byte for byte “{{file}}” of the packet.',
    differs: { one: '{{count}} difference was found.', other: '{{count}} differences were found.' },
    problems: 'Differences',
    file: 'File',
    problem: 'What is wrong, and what to do',
    organiser: 'Organiser',
    date: 'Date of the documents',
    place: 'Place',
  },
)
