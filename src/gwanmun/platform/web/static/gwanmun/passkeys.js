// Says when a passkey or security key was not read; allauth's own script only tells the console.
export const startPasskeys = () => {
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    const notice = document.querySelector("[data-passkey-failed]");
    if (notice) notice.hidden = false;
  });
};
