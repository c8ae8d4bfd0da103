fn a() {}
// ANCHOR: run
fn run() {
    boil();
}
// ANCHOR_END: run
