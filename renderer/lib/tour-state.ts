import { create } from 'zustand'

/** Which stop of the guided tour is shown; null: nobody is being guided. */
export const useTourState = create<{ readonly stop: number | null }>()(() => ({ stop: null }))

export const startTour = (): void => useTourState.setState({ stop: 0 })
