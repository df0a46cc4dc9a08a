import { useCallback, useState } from 'react'
import { uploadFiles } from './intake.ts'

/** Hands files in, in order; `uploading` says how many are done and is null while none are on their way. */
export const useUpload = () => {
  const [uploading, setUploading] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const upload = useCallback(async (files: readonly File[]): Promise<readonly string[]> => {
    const total = files.length
    setUploading({ done: 0, total })
    try {
      return await uploadFiles(files, (done) => setUploading({ done, total }))
    } finally {
      setUploading(null)
    }
  }, [])
  return { uploading, upload }
}
