export interface FileTable {
  id: string
  sha256: string
  name: string
  type: string
  size: number
  uploader_key: string
  created_at: string
}

export interface FileUseTable {
  file_id: string
  record_kind: string
  record_id: string
}

export interface FilesTables {
  file: FileTable
  file_use: FileUseTable
}
