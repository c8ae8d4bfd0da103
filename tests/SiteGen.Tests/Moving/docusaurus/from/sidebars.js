export default { docs: ["intro", {type: "category", label: "Tut", items: ["tutorial/second"]}] };
