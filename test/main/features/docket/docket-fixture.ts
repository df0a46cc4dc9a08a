import { docketHandlers } from '../../../../main/features/docket/service.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'
import type { Values } from '../../../../shared/record/field.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

type DocketMethod = Extract<MethodName, keyof typeof docketHandlers>

export interface DocketFixture extends TestWorkspace {
  /** A granted invention filed 2020-04-10 with fees paid through 2025, but for what is given; its id. */
  patent(values: Values): string
  unit(name: string): { readonly id: string; readonly text: string }
  ask<M extends DocketMethod>(method: M, input: Inputs[M]): Promise<Outputs[M]>
}

/** A real workspace on 1 March 2026. */
export const createDocketFixture = async (): Promise<DocketFixture> => {
  const test = await createTestWorkspace()
  const { store } = test.workspace
  const insert = (type: 'patent' | 'unit', values: Values): string =>
    store.write({ label: 'create' }, (writer) => writer.insert(type, values))
  return {
    ...test,
    patent: (values) =>
      insert('patent', {
        title: '一种装置',
        patentNumber: '202010123456.6',
        patentKind: 'invention',
        filedOn: '2020-04-10',
        grantedOn: '2022-05-18',
        legalStatus: 'granted',
        paidThrough: 2025,
        ...values,
      }),
    unit: (name) => ({ id: insert('unit', { name }), text: name }),
    ask: async (method, input) => await docketHandlers[method](input, test.workspace, test.job),
  }
}
