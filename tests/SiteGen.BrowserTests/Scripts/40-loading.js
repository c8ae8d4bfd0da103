// How far things jump while the page loads; noted from the first paint on.
(() => {
  let moved = 0;
  const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved += entry.value; });
  observer.observe({ type: "layout-shift", buffered: true });
  probe.moved = () => {
    for (const entry of observer.takeRecords()) moved += entry.value;
    return moved;
  };
})();
