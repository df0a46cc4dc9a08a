import { option } from '../record/field-makers.ts'

/** Sections of GB/T 4754-2017 (domain.md §3.4). The letters of 2002 differ and are not taken. */
export const industrySections = [
  option('A', 'A 农、林、牧、渔业', 'A Agriculture', '农、林、牧、渔业', '农林牧渔业'),
  option('B', 'B 采矿业', 'B Mining', '采矿业'),
  option('C', 'C 制造业', 'C Manufacturing', '制造业'),
  option(
    'D',
    'D 电力、热力、燃气及水生产和供应业',
    'D Power, heat, gas and water',
    '电力、热力、燃气及水生产和供应业',
    '电力、热力、燃气及水的生产和供应业',
    '电力热力燃气及水',
  ),
  option('E', 'E 建筑业', 'E Construction', '建筑业'),
  option('F', 'F 批发和零售业', 'F Wholesale and retail', '批发和零售业', '批发零售业'),
  option(
    'G',
    'G 交通运输、仓储和邮政业',
    'G Transport, storage and post',
    '交通运输、仓储和邮政业',
    '交通运输业',
  ),
  option('H', 'H 住宿和餐饮业', 'H Accommodation and catering', '住宿和餐饮业'),
  option(
    'I',
    'I 信息传输、软件和信息技术服务业',
    'I Information and software',
    '信息传输、软件和信息技术服务业',
  ),
  option('J', 'J 金融业', 'J Finance', '金融业'),
  option('K', 'K 房地产业', 'K Real estate', '房地产业'),
  option('L', 'L 租赁和商务服务业', 'L Leasing and business services', '租赁和商务服务业'),
  option('M', 'M 科学研究和技术服务业', 'M Research and technical services', '科学研究和技术服务业'),
  option(
    'N',
    'N 水利、环境和公共设施管理业',
    'N Water, environment and public facilities',
    '水利、环境和公共设施管理业',
  ),
  option('O', 'O 居民服务、修理和其他服务业', 'O Resident services and repair', '居民服务、修理和其他服务业'),
  option('P', 'P 教育', 'P Education', '教育'),
  option('Q', 'Q 卫生和社会工作', 'Q Health and social work', '卫生和社会工作'),
  option('R', 'R 文化、体育和娱乐业', 'R Culture, sports and entertainment', '文化、体育和娱乐业'),
  option('S', 'S 公共管理、社会保障和社会组织', 'S Public administration', '公共管理、社会保障和社会组织'),
  option('T', 'T 国际组织', 'T International organisations', '国际组织'),
]
