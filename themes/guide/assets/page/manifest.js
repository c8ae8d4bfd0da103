/** Browsers refuse a manifest that is opened from a folder, and say so on the console. */
if (location.protocol !== 'file:') {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = (document.documentElement.dataset.root || './') + 'manifest.webmanifest';
  document.head.append(manifest);
}
