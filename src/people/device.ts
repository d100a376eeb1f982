const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** "Firefox, Linux": enough to know one's own device again, too little to know anybody by. Empty when it says nothing. */
export function deviceOf(userAgent: string | null): string {
  const agent = (userAgent ?? '').slice(0, 500)
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(', ')
}
