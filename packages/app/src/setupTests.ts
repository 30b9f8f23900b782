import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Lazy parts may take seconds to load where many tests run at once.
configure({ asyncUtilTimeout: 120_000 });
jest.setTimeout(600_000);
