import type { Handlers } from '../../core/feature.ts'
import { challengeBoard } from './challenge-board.ts'
import { moveChallenge } from './move-challenge.ts'

/** 揭榜挂帅: the board and the moves on it. */
export const challengeHandlers: Handlers<'challenge.board' | 'challenge.move'> = {
  'challenge.board': (input, workspace) => challengeBoard(input, workspace),
  'challenge.move': moveChallenge,
}
