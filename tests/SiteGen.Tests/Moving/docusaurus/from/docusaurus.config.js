module.exports = {
  title: "Dino",
  tagline: `x`,
  baseUrl: "/base/",
};
