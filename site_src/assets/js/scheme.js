/* Runs before the first paint: light or dark as the visitor chose here, otherwise as the device says. */
(function () {
  var root = document.documentElement;
  root.classList.remove("oc-no-js");
  root.classList.add("oc-js");
  try {
    var wanted = new URLSearchParams(location.search).get("scheme");
    // A frame follows its link and the device; asking for what is stored costs a slow phone some hundredths of a second.
    if (!wanted && !("framed" in document.currentScript.dataset)) wanted = localStorage.getItem("oc-scheme");
    if (wanted === "light" || wanted === "dark") root.dataset.scheme = wanted;
  } catch {
    /* A browser that refuses storage follows the device. */
  }
})();
