import { RouterProvider } from '@tanstack/react-router';
import { router } from './router';

export { preloadFirstScreens } from './router';

/** The window of an open registry. */
export const OpenRegistry = () => <RouterProvider router={router} />;
