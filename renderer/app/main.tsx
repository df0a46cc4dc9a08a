import './base.css'
import './frame.css'
import '../components/components.css'
import '../components/grid/data-grid.css'
import '../record/record.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectToCore } from '../lib/port.ts'
import { Application } from './app.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { followShell } from './follow-shell.ts'
import { keepTypedText } from './keep-typed-text.ts'
import { offerRareFonts } from './offer-rare-fonts.ts'
import { stampStyles } from './stamp-styles.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
stampStyles(nonce)
offerRareFonts()
const connection = connectToCore()
keepTypedText(connection)
followShell()

createRoot(root).render(
  <StrictMode>
    <ConnectionBanner connection={connection} />
    <Application connection={connection} cspNonce={nonce} />
  </StrictMode>,
)
