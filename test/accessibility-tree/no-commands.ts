/** What the scenes import of the test runner, and do not use: there is none on this page. */
const missing = () => Promise.reject(new Error('There is no test runner'));

export { missing as sendKeys, missing as sendMouse };
