import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Lazy parts may take seconds to load where many tests run at once.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
