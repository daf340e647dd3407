if (!customElements.get('tendero-assistant')) {
  customElements.define('tendero-assistant', class extends HTMLElement {});
}
