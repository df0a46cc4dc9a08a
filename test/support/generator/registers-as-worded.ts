/** One column of a register: the field it fills, how unions head it, and what they write in it. */
export interface WordedColumn {
  readonly field: string
  readonly headers: readonly string[]
  readonly cells: readonly string[]
}

export interface WordedRegister {
  readonly type: 'innovation' | 'patent' | 'studio' | 'person' | 'method' | 'award'
  readonly titles: readonly string[]
  readonly columns: readonly WordedColumn[]
}

const column = (field: string, headers: string, cells: string): WordedColumn => ({
  field,
  headers: headers.split('|'),
  cells: cells.split('|'),
})

const units = '江苏云帆港口集团有限公司|江苏长江电力集团有限公司|江苏金陵钢铁集团有限公司'
const people = '张三、李四|王五、赵六、钱七|孙八'
const names = '张三|李四|欧阳锋'
const dates = '2024-05-06|2023年11月|2025.3'

/**
 * Registers as the unions' own notices and collection sheets head them, written down apart from the synonyms that the
 * program knows: the share of columns that it maps unaided is measured against these.
 */
export const wordedRegisters: readonly WordedRegister[] = [
  {
    type: 'innovation',
    titles: ['“五小”创新成果汇总表', '职工“五小”成果征集表', '五小活动成果登记台账'],
    columns: [
      column(
        'title',
        '成果名称|项目名称|五小成果名称|成果（项目）名称|创新成果名称',
        '除渣器|纠偏装置|测温仪',
      ),
      column('category', '成果类别|类别|五小类别|成果类型|项目类别', '小发明|小革新|小设计'),
      column('unit', '单位|推荐单位|申报单位|所在单位|完成单位|单位名称', units),
      column('firstCompleter', '第一完成人|负责人|主创人|项目负责人|主要负责人', names),
      column('completers', '完成人|主要完成人|参与人员|其他完成人|团队成员', people),
      column('completedOn', '完成时间|完成日期|完成年月', dates),
      column('firstUse', '首次应用时间|应用时间|投入使用时间|投用时间', dates),
      column('benefit', '经济效益（万元）|年效益(万元)|年创效益（万元）|创造经济效益/万元', '12|3.5|120'),
      column('applied', '是否应用|是否推广应用|是否已应用', '是|否'),
      column('content', '主要内容|成果简介|内容简介|创新内容|项目简介', '把人工更换改为气动更换|改进夹具'),
      column('phone', '联系电话|电话|联系方式|手机号码', '13812345678|025-83536666'),
    ],
  },
  {
    type: 'patent',
    titles: ['专利台账', '授权专利一览表', '专利统计表'],
    columns: [
      column('title', '专利名称|发明名称|发明创造名称', '一种装置|一种方法'),
      column('patentNumber', '专利号|专利号/申请号|专利申请号|专利编号', '202115698269.3|201612240778.1'),
      column('patentKind', '专利类型|专利种类|专利类别', '发明专利|实用新型'),
      column('filedOn', '申请日|申请日期|申请时间', dates),
      column('grantedOn', '授权公告日|授权日|授权日期|授权时间', dates),
      column('unit', '专利权人|权利人|申请（专利权）人', units),
      column('inventors', '发明人|发明（设计）人|设计人|全体发明人', people),
      column('legalStatus', '法律状态|专利状态|当前状态', '有效|失效'),
    ],
  },
  {
    type: 'studio',
    titles: ['创新工作室汇总表', '劳模和工匠人才创新工作室一览表', '创新工作室基本情况统计表'],
    columns: [
      column('name', '工作室名称|创新工作室名称|劳模创新工作室名称', '王强劳模创新工作室|刘洋创新工作室'),
      column('leaderName', '领衔人|领衔人姓名|带头人|工作室负责人|领办人', names),
      column('unit', '所在单位|所属单位|单位|单位名称', units),
      column('level', '级别|命名级别|工作室级别|等级', '省级|市级'),
      column('namedOn', '命名时间|授牌时间|命名日期', dates),
      column('memberCount', '成员人数|成员数|团队人数|成员数量', '12|8'),
      column('area', '场地面积（㎡）|面积（平方米）|场地面积|场所面积', '120|86'),
      column('phone', '联系电话|联系方式|电话', '13812345678'),
    ],
  },
  {
    type: 'person',
    titles: ['职工花名册', '技术骨干人员名册', '职工信息登记表'],
    columns: [
      column('name', '姓名|职工姓名', names),
      column('sex', '性别', '男|女'),
      column('born', '出生年月|出生日期|出生时间', '1985-03|1990年5月'),
      column('unit', '工作单位|所在单位|单位', units),
      column('post', '岗位（工种）|工种|岗位|工种/岗位', '焊工|电工'),
      column('education', '学历|文化程度|最高学历', '本科|大专'),
      column('title', '职称|专业技术职称', '工程师|高级工程师'),
      column('phone', '联系电话|手机|手机号码', '13812345678'),
      column('honours', '荣誉称号|所获荣誉|曾获荣誉', '省劳动模范（2019年）'),
    ],
  },
  {
    type: 'method',
    titles: ['先进操作法汇总表', '职工先进操作法申报一览表'],
    columns: [
      column('title', '操作法名称|先进操作法名称', '焊接操作法|装配操作法'),
      column('unit', '申报单位|推荐单位|所在单位|单位', units),
      column('completers', '完成人|主要完成人|创造人', people),
      column('trade', '工种/岗位|工种|适用工种', '焊工|装配钳工'),
      column('firstUse', '首次应用时间|应用时间|开始应用时间', dates),
      column('steps', '操作要领|操作步骤|主要操作步骤', '先看后焊|逐层检查'),
      column('innovationPoints', '主要创新点|创新点', '改手工为自动'),
      column('spread', '推广应用情况|推广情况|应用推广情况', '三家单位使用'),
    ],
  },
  {
    type: 'award',
    titles: ['历年获奖成果一览表', '往届获奖名单'],
    columns: [
      column('title', '获奖项目|获奖项目名称|获奖成果名称', '除渣器|测温仪'),
      column('name', '奖项名称|奖励名称|获奖名称', '江苏省十大科技创新成果'),
      column('level', '级别|获奖级别|奖项级别', '省级|国家级'),
      column('grade', '等次|奖项等级|获奖等级', '一等奖|二等奖'),
      column('year', '年度|获奖年度|获奖年份', '2023|2024'),
      column('unit', '申报单位|完成单位|单位', units),
      column('completers', '完成人|主要完成人|获奖人员', people),
      column('documentNumber', '文号|发文字号|文件号', '苏工发〔2023〕3号'),
    ],
  },
]
