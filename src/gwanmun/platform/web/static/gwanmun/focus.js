// After a refused form the error summary is read first; a menu closes when one leaves it.
export const startFocus = () => {
  document.querySelector("[data-error-summary]")?.focus();
  const closeMenus = (except) => document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
  document.addEventListener("focusin", (event) => closeMenus(event.target.closest("details.menu")));
};
