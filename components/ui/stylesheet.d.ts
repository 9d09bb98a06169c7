/** Style sheets are read for their effect on the page and export nothing. */
declare module '*.css';
