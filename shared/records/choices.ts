import { option } from '../record/field-makers.ts'

/** Choices that several record types share. */
export const sexes = [option('male', '男', 'Male'), option('female', '女', 'Female')]

export const awardLevels = [
  option('national', '国家级', 'National', '全国'),
  option('provincial', '省部级', 'Provincial', '省级', '部级'),
  option('municipal', '市级', 'Municipal', '地市级'),
  option('county', '县区级', 'County', '县级', '区级'),
  option('enterprise', '企业级', 'Enterprise', '公司级', '集团级'),
]

export const studioLevels = [
  option('national', '全国示范性', 'National model', '国家级', '全国级'),
  option('provincial', '省级', 'Provincial', '省级示范性'),
  option('municipal', '市级', 'Municipal'),
  option('county', '县区级', 'County', '县级', '区级'),
  option('enterprise', '企业级', 'Enterprise', '公司级', '集团级'),
]

/** The new eight grades, 1+5+2: 人社部, 健全完善新时代技能人才职业技能等级制度的意见（试行）, 2022 (domain.md §3.5). */
export const skillLevels = [
  option('apprentice', '学徒工', 'Apprentice', '学徒'),
  option('junior', '初级工', 'Junior worker (5)', '五级', '五级工', '五级/初级工', '初级工/五级'),
  option('middle', '中级工', 'Middle worker (4)', '四级', '四级工', '四级/中级工', '中级工/四级'),
  option('senior', '高级工', 'Senior worker (3)', '三级', '三级工', '三级/高级工', '高级工/三级'),
  option('technician', '技师', 'Technician (2)', '二级', '二级/技师', '技师/二级'),
  option('seniorTechnician', '高级技师', 'Senior technician (1)', '一级', '一级/高级技师', '高级技师/一级'),
  option('specialTechnician', '特级技师', 'Special-grade technician'),
  option('chiefTechnician', '首席技师', 'Chief technician'),
]

/** Professional titles; the engineering names are aliases (domain.md §3.5). */
export const titleRanks = [
  option(
    'fullSenior',
    '正高级',
    'Full senior',
    '正高',
    '正高级工程师',
    '教授级高级工程师',
    '研究员级高级工程师',
  ),
  option('associateSenior', '副高级', 'Associate senior', '副高', '高级工程师', '高级', '高工'),
  option('intermediate', '中级', 'Intermediate', '工程师', '经济师', '会计师', '政工师'),
  option('assistant', '初级（助理级）', 'Assistant', '初级', '助理级', '助理工程师'),
  option('technicianTitle', '初级（员级）', 'Technician', '员级', '技术员'),
]

export const studioGrades = [
  option('excellent', '优秀', 'Excellent'),
  option('good', '良好', 'Good'),
  option('pass', '合格', 'Pass', '达标'),
  option('fail', '不合格', 'Fail', '不达标'),
]

/** State of work that runs over time. */
export const workStates = [
  option('planned', '未开始', 'Planned', '拟开展', '计划'),
  option('running', '进行中', 'Running', '在研', '实施中', '攻关中'),
  option('done', '已完成', 'Done', '完成', '结题', '已结题', '验收', '已验收'),
  option('stopped', '已终止', 'Stopped', '终止', '中止'),
]

export const workYears = { min: 1949, max: 2100, decimals: 0 } as const
