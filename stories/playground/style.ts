import { css } from 'lit';

/** Three columns on a wide screen, one below the other on a narrow one. */
export const playgroundStyle = css`
  theme-playground {
    display: grid;
    grid-template-columns: minmax(12rem, 15rem) minmax(20rem, 1fr) minmax(16rem, 22rem);
    gap: 1.5rem;
    align-items: start;
    padding: 1rem;
    background: light-dark(#f3f3f1, #24262a);
    font-size: 13px;
  }
  @media (max-width: 70rem) {
    theme-playground {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  theme-playground fieldset {
    min-inline-size: 0;
    margin: 0 0 1rem;
    border: 1px solid light-dark(#c9c9c4, #4a4d53);
  }
  @media (min-width: 70rem) {
    theme-playground .result {
      position: sticky;
      inset-block-start: 1rem;
    }
  }
  theme-playground .field {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 26px;
  }
  theme-playground .wide span {
    flex: 0 0 5.5rem;
  }
  theme-playground .wide :is(input, select) {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 24px;
    font: inherit;
  }
  theme-playground [type='color'] {
    flex: none;
    inline-size: 34px;
    block-size: 24px;
    border: 0;
    padding: 0;
    background: none;
  }
  theme-playground .stage {
    display: grid;
    gap: 2rem;
    padding: 1.25rem;
    background: var(--extops-paper, light-dark(#fff, #16181b));
  }
  theme-playground .stage.light {
    color-scheme: light;
  }
  theme-playground .stage.dark {
    color-scheme: dark;
  }
  theme-playground .result table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  theme-playground .result :is(th, td) {
    border-block-end: 1px solid light-dark(#d5d5d0, #43464c);
    padding: 0.2rem 0.4rem 0.2rem 0;
    font-weight: 400;
    text-align: start;
  }
  theme-playground .fails :is(th, td) {
    font-weight: 700;
  }
  theme-playground .verdict {
    margin-block-start: 0;
    font-size: 1.15em;
    font-weight: 700;
  }
  theme-playground .export {
    display: block;
    margin-block-start: 1rem;
  }
  theme-playground textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin-block-start: 0.3rem;
    font:
      12px/1.5 ui-monospace,
      monospace;
  }
  theme-playground button {
    min-block-size: 26px;
    font: inherit;
  }
`;
