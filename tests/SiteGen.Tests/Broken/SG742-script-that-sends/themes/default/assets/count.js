const where = 'https://count.example/seen'
addEventListener('pagehide', () => navigator.sendBeacon(where, location.href))
