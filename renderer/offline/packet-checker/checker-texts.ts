import { defineTexts, translator } from '../define-texts.ts'

const checkerTexts = defineTexts(
  'packet-checker',
  {
    title: '报送包核验',
    language: 'English',
    about: '在本机核对报送包里的文件与清单 manifest.json 是否一致。不联网，不上传，不需要安装软件。',
    drop: '把整个报送包文件夹，或它的 zip 压缩包拖到这里；也可以',
    folder: '选择报送包文件夹',
    zip: '选择 zip 压缩包',
    busy: '正在核验……',
    noManifest: '没有找到清单 manifest.json。请选择整个报送包文件夹，或整个报送包的 zip 压缩包。',
    manyManifests: '里面不止一个报送包。请一次选择一个报送包。',
    unreadableManifest: '清单 manifest.json 无法读取，可能不完整。请向报送单位重新索取整个报送包。',
    noZip: '这不是完整的 zip 压缩包。请解压后选择文件夹，或向报送单位重新索取。',
    encrypted: '这个压缩包有密码。请解压后选择报送包文件夹。',
    unsupported: '这个压缩包的压缩方式不支持。请解压后选择报送包文件夹。',
    unreadable: '有文件读不出来（{{reason}}）。请把报送包复制到本机硬盘后再试。',
    good: '核验通过：{{count}} 个文件与清单完全一致。',
    bad: '核验未通过：{{count}} 处与清单不符。请以原报送包为准，或请报送单位重新生成。',
    what: '{{award}} · {{count}} 项申报',
    fingerprint: '清单指纹：',
    file: '文件',
    problem: '问题',
    problem_changed: '内容被改动过',
    problem_missing: '缺少这个文件',
    problem_extra: '清单中没有，是后来放入的',
    problem_manifest: '清单本身被改动过',
    format: '清单格式说明',
    format1:
      '清单 manifest.json 是 UTF-8 编码的 JSON。files 列出包内除清单外的每个文件：file 是相对路径（用 / 分隔），sha256 是文件内容的 SHA-256（小写十六进制），bytes 是字节数。',
    format2:
      'contentSha256 是清单其余内容的 SHA-256：去掉这一项，各级对象的键按 UTF-16 编码从小到大排列，不留空白，写成 JSON（UTF-8）后计算。清单文件本身是同样排列、每级缩进两个空格、末尾一个换行的 JSON，多一个空格也算改动。',
    format3: 'dossiers 中的 dataHash 是该项申报数据的指纹，也写在申报书 PDF 的关键词里。',
    format4:
      '核验通过，说明文件与清单一致、清单生成后没有被改动。清单是否出自报送单位，请核对上面显示的清单指纹与报送单位告知的是否相同。压缩包只是容器：核验的是里面的文件，不是压缩包本身的时间和压缩方式。',
  },
  {
    title: 'Packet check',
    language: '中文',
    about:
      'Compares the files of a packet with its manifest (manifest.json) on this computer. No network, nothing is uploaded or installed.',
    drop: 'Drop the whole packet folder or its zip archive here, or',
    folder: 'Choose the packet folder',
    zip: 'Choose a zip archive',
    busy: 'Checking…',
    noManifest:
      'There is no manifest.json. Choose the whole packet folder, or a zip archive of the whole packet.',
    manyManifests: 'There is more than one packet in it. Choose one at a time.',
    unreadableManifest:
      'The manifest cannot be read and may not be complete. Ask the unit for the whole packet again.',
    noZip: 'This is no complete zip archive. Unpack it and choose the folder, or ask the unit for it again.',
    encrypted: 'This archive has a password. Unpack it and choose the packet folder.',
    unsupported:
      'This archive is packed in a way that is not supported. Unpack it and choose the packet folder.',
    unreadable: 'A file cannot be read ({{reason}}). Copy the packet to a local disk and try again.',
    good: {
      one: 'Verified: {{count}} file agrees with the manifest.',
      other: 'Verified: {{count}} files agree with the manifest.',
    },
    bad: {
      one: 'Not verified: {{count}} difference from the manifest. Go by the original packet, or have it built again.',
      other:
        'Not verified: {{count}} differences from the manifest. Go by the original packet, or have it built again.',
    },
    what: { one: '{{award}} · {{count}} nomination', other: '{{award}} · {{count}} nominations' },
    fingerprint: 'Fingerprint of the manifest: ',
    file: 'File',
    problem: 'Problem',
    problem_changed: 'was changed',
    problem_missing: 'is missing',
    problem_extra: 'is not in the manifest: added later',
    problem_manifest: 'the manifest itself was changed',
    format: 'Format of the manifest',
    format1:
      'manifest.json is JSON in UTF-8. files lists every file of the packet but the manifest: file is its relative path with forward slashes, sha256 the SHA-256 of its content in lower-case hex, bytes its length.',
    format2:
      'contentSha256 is the SHA-256 of all else in the manifest: without this entry, with the keys of every object in the order of their UTF-16 units, written as JSON without white space, in UTF-8. The file itself is that JSON indented by two spaces with a line feed at its end; one more space counts as a change.',
    format3:
      'dataHash in dossiers is the fingerprint of the data of that nomination; it also stands among the keywords of its PDF.',
    format4:
      'Verified means that the files agree with the manifest and that it was not changed after it was made. Whether it comes from the unit: compare the fingerprint above with the one the unit tells you. An archive is only a container: its files are checked, not its own times and ways of packing.',
  },
)

export const t = translator(checkerTexts)
