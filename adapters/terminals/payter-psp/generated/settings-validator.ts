// @ts-nocheck
// Generated from ../settings.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/payter-psp-settings.schema.json","title":"Settings of a Payter terminal over PSP","type":"object","properties":{"family":{"type":"string","enum":["apollo","p6x"]},"transport":{"type":"string","enum":["tcp","tls","serial"]},"host":{"type":"string","minLength":1,"maxLength":253},"port":{"type":"integer","minimum":1,"maximum":65535},"caFile":{"type":"string","minLength":1,"maxLength":500},"fingerprint256":{"type":"string","pattern":"^([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$","x-form":"32 pairs of hex digits with colons between them"},"path":{"type":"string","minLength":1,"maxLength":200},"baudRate":{"type":"integer","enum":[9600,19200,38400,57600,115200]},"setupTimeoutS":{"type":"integer","minimum":3600,"maximum":2592000},"setupAction":{"type":"integer","minimum":0,"maximum":255},"resultOkMeans":{"type":"string","enum":["handedOver","done"]},"protocolVersion":{"type":"integer","minimum":1,"maximum":255},"protocolFlags":{"type":"integer","minimum":0,"maximum":4294967295},"extendedBlocks":{"type":"boolean"},"preamble":{"type":"integer","minimum":0,"maximum":255},"anyMagic":{"type":"boolean"},"partialApprovalHeader":{"type":"integer","minimum":0,"maximum":255},"tags":{"type":"array","maxItems":16,"items":{"type":"string","pattern":"^([0-9A-F]{2}){1,3}$","x-form":"two to six hex digits, e.g. DFCA0B"}},"cardKeyTags":{"type":"array","minItems":1,"maxItems":8,"items":{"type":"string","pattern":"^([0-9A-F]{2}){1,3}$","x-form":"two to six hex digits, e.g. DFCA0B"}},"paymentMethods":{"type":"integer","minimum":0,"maximum":255},"hideAmount":{"type":"boolean"},"identifyAmountMinor":{"type":"integer","minimum":0,"maximum":100000000}},"required":["family","transport","setupTimeoutS","setupAction"],"allOf":[{"if":{"properties":{"transport":{"const":"serial"}}},"then":{"required":["path"]},"else":{"required":["host"]}},{"if":{"properties":{"transport":{"const":"tls"}}},"then":{"anyOf":[{"required":["caFile"]},{"required":["fingerprint256"]}]}}],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$", "u");
const pattern5 = new RegExp("^([0-9A-F]{2}){1,3}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/payter-psp-settings.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transport !== undefined){
if("serial" !== data.transport){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err1 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.allOf[0].then.required,parentSchema:schema31.allOf[0].then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.host === undefined){
const err2 = {instancePath,schemaPath:"#/allOf/0/else/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema31.allOf[0].else.required,parentSchema:schema31.allOf[0].else,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err3 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.allOf[0].if,parentSchema:schema31.allOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transport !== undefined){
if("tls" !== data.transport){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs11 = errors;
const _errs12 = errors;
let valid5 = false;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.caFile === undefined){
const err5 = {instancePath,schemaPath:"#/allOf/1/then/anyOf/0/required",keyword:"required",params:{missingProperty: "caFile"},message:"must have required property '"+"caFile"+"'",schema:schema31.allOf[1].then.anyOf[0].required,parentSchema:schema31.allOf[1].then.anyOf[0],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid2 = _errs13 === errors;
valid5 = valid5 || _valid2;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fingerprint256 === undefined){
const err6 = {instancePath,schemaPath:"#/allOf/1/then/anyOf/1/required",keyword:"required",params:{missingProperty: "fingerprint256"},message:"must have required property '"+"fingerprint256"+"'",schema:schema31.allOf[1].then.anyOf[1].required,parentSchema:schema31.allOf[1].then.anyOf[1],data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid2 = _errs14 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err7 = {instancePath,schemaPath:"#/allOf/1/then/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.allOf[1].then.anyOf,parentSchema:schema31.allOf[1].then,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs11 === errors;
valid3 = _valid1;
}
if(!valid3){
const err8 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema31.allOf[1].if,parentSchema:schema31.allOf[1],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.family === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "family"},message:"must have required property '"+"family"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.transport === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.setupTimeoutS === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "setupTimeoutS"},message:"must have required property '"+"setupTimeoutS"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.setupAction === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "setupAction"},message:"must have required property '"+"setupAction"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err13 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.family !== undefined){
let data2 = data.family;
if(typeof data2 !== "string"){
const err14 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.family.type,parentSchema:schema31.properties.family,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data2 === "apollo") || (data2 === "p6x"))){
const err15 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/enum",keyword:"enum",params:{allowedValues: schema31.properties.family.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.family.enum,parentSchema:schema31.properties.family,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.transport !== undefined){
let data3 = data.transport;
if(typeof data3 !== "string"){
const err16 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.transport.type,parentSchema:schema31.properties.transport,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((data3 === "tcp") || (data3 === "tls")) || (data3 === "serial"))){
const err17 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema31.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.transport.enum,parentSchema:schema31.properties.transport,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.host !== undefined){
let data4 = data.host;
if(typeof data4 === "string"){
if(data4.length > 253){
const err18 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.host,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4.length < 1){
const err19 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.host,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.host.type,parentSchema:schema31.properties.host,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.port !== undefined){
let data5 = data.port;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err21 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.port.type,parentSchema:schema31.properties.port,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 65535 || isNaN(data5)){
const err22 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.port,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err23 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.port,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.caFile !== undefined){
let data6 = data.caFile;
if(typeof data6 === "string"){
if(data6.length > 500){
const err24 = {instancePath:instancePath+"/caFile",schemaPath:"#/properties/caFile/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.caFile,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.length < 1){
const err25 = {instancePath:instancePath+"/caFile",schemaPath:"#/properties/caFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.caFile,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/caFile",schemaPath:"#/properties/caFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.caFile.type,parentSchema:schema31.properties.caFile,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.fingerprint256 !== undefined){
let data7 = data.fingerprint256;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err27 = {instancePath:instancePath+"/fingerprint256",schemaPath:"#/properties/fingerprint256/pattern",keyword:"pattern",params:{pattern: "^([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$"},message:"must match pattern \""+"^([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$"+"\"",schema:"^([0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2}$",parentSchema:schema31.properties.fingerprint256,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/fingerprint256",schemaPath:"#/properties/fingerprint256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.fingerprint256.type,parentSchema:schema31.properties.fingerprint256,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.path !== undefined){
let data8 = data.path;
if(typeof data8 === "string"){
if(data8.length > 200){
const err29 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.path,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.length < 1){
const err30 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.path,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.path.type,parentSchema:schema31.properties.path,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.baudRate !== undefined){
let data9 = data.baudRate;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err32 = {instancePath:instancePath+"/baudRate",schemaPath:"#/properties/baudRate/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.baudRate.type,parentSchema:schema31.properties.baudRate,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((((data9 === 9600) || (data9 === 19200)) || (data9 === 38400)) || (data9 === 57600)) || (data9 === 115200))){
const err33 = {instancePath:instancePath+"/baudRate",schemaPath:"#/properties/baudRate/enum",keyword:"enum",params:{allowedValues: schema31.properties.baudRate.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.baudRate.enum,parentSchema:schema31.properties.baudRate,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.setupTimeoutS !== undefined){
let data10 = data.setupTimeoutS;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err34 = {instancePath:instancePath+"/setupTimeoutS",schemaPath:"#/properties/setupTimeoutS/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.setupTimeoutS.type,parentSchema:schema31.properties.setupTimeoutS,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 2592000 || isNaN(data10)){
const err35 = {instancePath:instancePath+"/setupTimeoutS",schemaPath:"#/properties/setupTimeoutS/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000},message:"must be <= 2592000",schema:2592000,parentSchema:schema31.properties.setupTimeoutS,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data10 < 3600 || isNaN(data10)){
const err36 = {instancePath:instancePath+"/setupTimeoutS",schemaPath:"#/properties/setupTimeoutS/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3600},message:"must be >= 3600",schema:3600,parentSchema:schema31.properties.setupTimeoutS,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data.setupAction !== undefined){
let data11 = data.setupAction;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err37 = {instancePath:instancePath+"/setupAction",schemaPath:"#/properties/setupAction/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.setupAction.type,parentSchema:schema31.properties.setupAction,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 255 || isNaN(data11)){
const err38 = {instancePath:instancePath+"/setupAction",schemaPath:"#/properties/setupAction/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema31.properties.setupAction,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err39 = {instancePath:instancePath+"/setupAction",schemaPath:"#/properties/setupAction/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.setupAction,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.resultOkMeans !== undefined){
let data12 = data.resultOkMeans;
if(typeof data12 !== "string"){
const err40 = {instancePath:instancePath+"/resultOkMeans",schemaPath:"#/properties/resultOkMeans/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.resultOkMeans.type,parentSchema:schema31.properties.resultOkMeans,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!((data12 === "handedOver") || (data12 === "done"))){
const err41 = {instancePath:instancePath+"/resultOkMeans",schemaPath:"#/properties/resultOkMeans/enum",keyword:"enum",params:{allowedValues: schema31.properties.resultOkMeans.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.resultOkMeans.enum,parentSchema:schema31.properties.resultOkMeans,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.protocolVersion !== undefined){
let data13 = data.protocolVersion;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err42 = {instancePath:instancePath+"/protocolVersion",schemaPath:"#/properties/protocolVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.protocolVersion.type,parentSchema:schema31.properties.protocolVersion,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 255 || isNaN(data13)){
const err43 = {instancePath:instancePath+"/protocolVersion",schemaPath:"#/properties/protocolVersion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema31.properties.protocolVersion,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err44 = {instancePath:instancePath+"/protocolVersion",schemaPath:"#/properties/protocolVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.protocolVersion,data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.protocolFlags !== undefined){
let data14 = data.protocolFlags;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err45 = {instancePath:instancePath+"/protocolFlags",schemaPath:"#/properties/protocolFlags/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.protocolFlags.type,parentSchema:schema31.properties.protocolFlags,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 4294967295 || isNaN(data14)){
const err46 = {instancePath:instancePath+"/protocolFlags",schemaPath:"#/properties/protocolFlags/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295",schema:4294967295,parentSchema:schema31.properties.protocolFlags,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err47 = {instancePath:instancePath+"/protocolFlags",schemaPath:"#/properties/protocolFlags/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.protocolFlags,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data.extendedBlocks !== undefined){
let data15 = data.extendedBlocks;
if(typeof data15 !== "boolean"){
const err48 = {instancePath:instancePath+"/extendedBlocks",schemaPath:"#/properties/extendedBlocks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.extendedBlocks.type,parentSchema:schema31.properties.extendedBlocks,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.preamble !== undefined){
let data16 = data.preamble;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err49 = {instancePath:instancePath+"/preamble",schemaPath:"#/properties/preamble/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.preamble.type,parentSchema:schema31.properties.preamble,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 255 || isNaN(data16)){
const err50 = {instancePath:instancePath+"/preamble",schemaPath:"#/properties/preamble/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema31.properties.preamble,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err51 = {instancePath:instancePath+"/preamble",schemaPath:"#/properties/preamble/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.preamble,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.anyMagic !== undefined){
let data17 = data.anyMagic;
if(typeof data17 !== "boolean"){
const err52 = {instancePath:instancePath+"/anyMagic",schemaPath:"#/properties/anyMagic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.anyMagic.type,parentSchema:schema31.properties.anyMagic,data:data17};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.partialApprovalHeader !== undefined){
let data18 = data.partialApprovalHeader;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err53 = {instancePath:instancePath+"/partialApprovalHeader",schemaPath:"#/properties/partialApprovalHeader/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.partialApprovalHeader.type,parentSchema:schema31.properties.partialApprovalHeader,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 255 || isNaN(data18)){
const err54 = {instancePath:instancePath+"/partialApprovalHeader",schemaPath:"#/properties/partialApprovalHeader/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema31.properties.partialApprovalHeader,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err55 = {instancePath:instancePath+"/partialApprovalHeader",schemaPath:"#/properties/partialApprovalHeader/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.partialApprovalHeader,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data.tags !== undefined){
let data19 = data.tags;
if(Array.isArray(data19)){
if(data19.length > 16){
const err56 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items",schema:16,parentSchema:schema31.properties.tags,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err57 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^([0-9A-F]{2}){1,3}$"},message:"must match pattern \""+"^([0-9A-F]{2}){1,3}$"+"\"",schema:"^([0-9A-F]{2}){1,3}$",parentSchema:schema31.properties.tags.items,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tags.items.type,parentSchema:schema31.properties.tags.items,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.tags.type,parentSchema:schema31.properties.tags,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.cardKeyTags !== undefined){
let data21 = data.cardKeyTags;
if(Array.isArray(data21)){
if(data21.length > 8){
const err60 = {instancePath:instancePath+"/cardKeyTags",schemaPath:"#/properties/cardKeyTags/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items",schema:8,parentSchema:schema31.properties.cardKeyTags,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data21.length < 1){
const err61 = {instancePath:instancePath+"/cardKeyTags",schemaPath:"#/properties/cardKeyTags/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.cardKeyTags,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err62 = {instancePath:instancePath+"/cardKeyTags/" + i1,schemaPath:"#/properties/cardKeyTags/items/pattern",keyword:"pattern",params:{pattern: "^([0-9A-F]{2}){1,3}$"},message:"must match pattern \""+"^([0-9A-F]{2}){1,3}$"+"\"",schema:"^([0-9A-F]{2}){1,3}$",parentSchema:schema31.properties.cardKeyTags.items,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/cardKeyTags/" + i1,schemaPath:"#/properties/cardKeyTags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cardKeyTags.items.type,parentSchema:schema31.properties.cardKeyTags.items,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/cardKeyTags",schemaPath:"#/properties/cardKeyTags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.cardKeyTags.type,parentSchema:schema31.properties.cardKeyTags,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.paymentMethods !== undefined){
let data23 = data.paymentMethods;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err65 = {instancePath:instancePath+"/paymentMethods",schemaPath:"#/properties/paymentMethods/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.paymentMethods.type,parentSchema:schema31.properties.paymentMethods,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 255 || isNaN(data23)){
const err66 = {instancePath:instancePath+"/paymentMethods",schemaPath:"#/properties/paymentMethods/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255",schema:255,parentSchema:schema31.properties.paymentMethods,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err67 = {instancePath:instancePath+"/paymentMethods",schemaPath:"#/properties/paymentMethods/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.paymentMethods,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data.hideAmount !== undefined){
let data24 = data.hideAmount;
if(typeof data24 !== "boolean"){
const err68 = {instancePath:instancePath+"/hideAmount",schemaPath:"#/properties/hideAmount/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.hideAmount.type,parentSchema:schema31.properties.hideAmount,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.identifyAmountMinor !== undefined){
let data25 = data.identifyAmountMinor;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err69 = {instancePath:instancePath+"/identifyAmountMinor",schemaPath:"#/properties/identifyAmountMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.identifyAmountMinor.type,parentSchema:schema31.properties.identifyAmountMinor,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100000000 || isNaN(data25)){
const err70 = {instancePath:instancePath+"/identifyAmountMinor",schemaPath:"#/properties/identifyAmountMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.identifyAmountMinor,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err71 = {instancePath:instancePath+"/identifyAmountMinor",schemaPath:"#/properties/identifyAmountMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.identifyAmountMinor,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
