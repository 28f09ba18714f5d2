/** Whether a dialog covers the screen: its keys do nothing then, or what was typed in the dialog would be lost. */
export const isModalOpen = () => document.querySelector('[aria-modal="true"]') !== null;
