/** A bar of a chart: what its records share, how many there are, and what they come to (fen). */
export interface Bar {
  /** Stored value of a choice, a year, a month (YYYY-MM) or a name; '' where records have none. */
  readonly key: string
  readonly count: number
  readonly amount: number
}

export interface HomeFigures {
  readonly year: number
  readonly studios: { readonly total: number; readonly levels: readonly Bar[] }
  readonly innovations: {
    readonly total: number
    /** Fen. */
    readonly benefit: number
    readonly years: readonly Bar[]
    readonly categories: readonly Bar[]
    /** A bar for each year and category. */
    readonly yearCategories: readonly (Bar & { readonly category: string })[]
    /** Of this year. */
    readonly months: readonly Bar[]
    /** The units with most, at most eight. */
    readonly units: readonly Bar[]
  }
  readonly patents: { readonly granted: number; readonly inventions: number }
  /** Members without a date of leaving, by whether they are marked front-line. */
  readonly members: { readonly frontLine: number; readonly others: number; readonly unmarked: number }
}

/** What is late or lacking in the registers, each with how many. */
export interface HomeWaiting {
  readonly today: string
  readonly projectsLate: number
  readonly challengesLate: number
  readonly apprenticeshipsEnded: number
  readonly namingsPast: number
  readonly namingsSoon: number
  /** Studios in use without a plan of this year, where any studio has one. */
  readonly plansMissing: number
  readonly nominationsReturned: number
  /** Files of evidence that are gone or damaged. */
  readonly filesFaulty: number
  /** Items of studios’ checklists that are said to be met and have no file to show it. */
  readonly itemsUnproven: number
  /** The first studio with such an item. */
  readonly unprovenStudio: string | null
}
