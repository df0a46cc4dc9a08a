import { date, rows, text } from '../record/field-makers.ts'

/** What a project and a challenge that was taken up have reached, and when. */
export const milestonesField = rows('milestones', '里程碑', 'Milestones', {
  synonyms: ['进度安排', '计划进度'],
  columns: [
    text('name', '节点', 'Milestone'),
    date('dueOn', '计划时间', 'Due'),
    date('doneOn', '完成时间', 'Done'),
    text('result', '完成情况', 'Result'),
  ],
})
