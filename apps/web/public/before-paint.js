// Runs before the first paint, so that neither the colour scheme nor the direction flickers. A file, not inline: the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var scheme = read('hunar-colour-scheme');
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  var language = read('hunar-language') || (/^ur\b/.test(navigator.language) ? 'ur' : 'en');
  if (language === 'ur') {
    root.lang = 'ur';
    root.dir = 'rtl';
  }
})();
